using System.Text;

namespace NotebookBackprop.Host;

/// <summary>Sends what cells write to the console to a session, until disposed.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;
    private readonly TextReader input = Console.In;

    /// <summary>Begins to capture.</summary>
    /// <param name="write">Takes a stream's name and a text.</param>
    public ConsoleCapture(Action<string, string> write)
    {
        Console.SetOut(new Writer(text => write("stdout", text)));
        Console.SetError(new Writer(text => write("stderr", text)));
        Console.SetIn(new NoInput());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(input);
    }

    private sealed class Writer(Action<string> write) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
        public override string NewLine => "\n";
        public override void Write(char value) => write(value.ToString());
        public override void Write(char[] buffer, int index, int count) => write(new(buffer, index, count));
        public override void Write(ReadOnlySpan<char> buffer) => write(buffer.ToString());
        public override void Write(string? value) => write(value ?? "");
        public override void WriteLine(string? value) => write(value + "\n");
    }

    /// <summary>Waiting for a keyboard that nobody sits at could not even be interrupted.</summary>
    private sealed class NoInput : TextReader
    {
        private static InvalidOperationException Absent => new("There is no console input in a notebook: put the value into a variable.");
        public override int Read() => throw Absent;
        public override int Peek() => throw Absent;
        public override int Read(char[] buffer, int index, int count) => throw Absent;
        public override string? ReadLine() => throw Absent;
    }
}
