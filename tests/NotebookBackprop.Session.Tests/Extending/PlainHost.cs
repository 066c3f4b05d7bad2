namespace NotebookBackprop.Session.Tests;

/// <summary>Runs a notebook's cells and writes what they show as plain text; the smallest host there can be.</summary>
/// <param name="paper">Takes the text.</param>
internal sealed class PlainHost(TextWriter paper) : IOutputSink, ICellConsole
{
    /// <summary>Runs all cells, or those up to the first that fails.</summary>
    /// <param name="notebook">As a reader of files gave it.</param>
    /// <param name="interrupt">Stops the running cell.</param>
    public async Task<CellResult> Run(NotebookDocument notebook, CancellationToken interrupt)
    {
        using var session = new CellSession(new SessionEnvironment { Console = this });
        foreach (var (index, cell) in notebook.Cells.Index())
            if (cell is CodeCell && await session.Run(cell.Source, $"Cell {index + 1}", this, interrupt) is not CellSucceeded and var ended)
                return ended;
        return new CellSucceeded();
    }

    /// <inheritdoc/>
    public void Add(Output output) => paper.Write(output switch
    {
        StreamOutput stream => stream.Text,
        RichOutput rich => rich.Data.Text("text/plain") + "\n",
        ErrorOutput error => string.Join('\n', error.Traceback) + "\n",
        _ => "",
    });

    /// <inheritdoc/>
    public void Update(string displayId, MimeBundle data) => paper.WriteLine(data.Text("text/plain"));

    /// <inheritdoc/>
    public IDisposable Redirect(TextWriter output, TextWriter error, TextReader input)
    {
        var before = (Console.Out, Console.Error);
        Console.SetOut(output);
        Console.SetError(error);
        return new End(() =>
        {
            Console.SetOut(before.Out);
            Console.SetError(before.Error);
        });
    }

    private sealed record End(Action Act) : IDisposable
    {
        public void Dispose() => Act();
    }
}
