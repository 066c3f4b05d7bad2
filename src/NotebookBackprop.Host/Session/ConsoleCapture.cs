using System.Text;

namespace NotebookBackprop.Host;

/// <summary>Sends what cells write to the console to a session, and has them read what the user types, until disposed.</summary>
internal sealed class ConsoleCapture : IDisposable
{
    private readonly TextWriter output = Console.Out;
    private readonly TextWriter error = Console.Error;
    private readonly TextReader input = Console.In;

    /// <summary>Begins to capture.</summary>
    /// <param name="write">Takes a stream's name and a text.</param>
    /// <param name="ask">Asks the user for a line; null where nobody can be asked.</param>
    public ConsoleCapture(Action<string, string> write, Func<Func<string>?> ask)
    {
        Console.SetOut(new Writer(text => write("stdout", text)));
        Console.SetError(new Writer(text => write("stderr", text)));
        Console.SetIn(new UserInput(ask));
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
}
