using System.Text;

namespace NotebookBackprop.Session;

/// <summary>Takes what cells write to the console.</summary>
/// <param name="write">Takes a text.</param>
internal sealed class ConsoleWriter(Action<string> write) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override string NewLine => "\n";

    /// <inheritdoc/>
    public override void Write(char value) => write(value.ToString());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => write(new(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => write(buffer.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => write(value ?? "");

    /// <inheritdoc/>
    public override void WriteLine(string? value) => write(value + "\n");
}
