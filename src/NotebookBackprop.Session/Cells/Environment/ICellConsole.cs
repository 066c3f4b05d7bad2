namespace NotebookBackprop.Session;

/// <summary>The console that the code of cells writes to and reads from.</summary>
public interface ICellConsole
{
    /// <summary>Puts a session in its place until disposed.</summary>
    /// <param name="output">Takes what is written to the output.</param>
    /// <param name="error">Takes what is written to the error stream.</param>
    /// <param name="input">Gives what is read.</param>
    IDisposable Redirect(TextWriter output, TextWriter error, TextReader input);
}
