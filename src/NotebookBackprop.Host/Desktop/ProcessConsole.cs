namespace NotebookBackprop.Host;

/// <summary>The console of this process.</summary>
internal sealed class ProcessConsole : ICellConsole
{
    /// <inheritdoc/>
    public IDisposable Redirect(TextWriter output, TextWriter error, TextReader input)
    {
        var before = new Before(Console.Out, Console.Error, Console.In);
        Console.SetOut(output);
        Console.SetError(error);
        Console.SetIn(input);
        return before;
    }

    private sealed record Before(TextWriter Output, TextWriter Error, TextReader Input) : IDisposable
    {
        public void Dispose()
        {
            Console.SetOut(Output);
            Console.SetError(Error);
            Console.SetIn(Input);
        }
    }
}
