namespace NotebookBackprop.Host.Tests;

/// <summary>A session under test, with what its cells gave.</summary>
internal sealed class Cells : IDisposable
{
    private readonly CellSession _session;
    private readonly CellOutputs _outputs = new(100);
    private int _count;

    public Cells(string? folder = null) => _session = Desktop.Open(folder ?? AppContext.BaseDirectory);

    public CellSession Session => _session;

    public CellResult Run(string source) => RunInterruptible(source, TestContext.Current.CancellationToken);

    public CellResult RunInterruptible(string source, CancellationToken interrupt)
    {
        _outputs.Begin(_count++);
        return _session.Run(source, $"Cell {_count}", _outputs, interrupt).GetAwaiter().GetResult();
    }

    /// <summary>The outputs of a cell that has to succeed.</summary>
    public IReadOnlyList<Output> Outputs(string source)
    {
        var result = Run(source);
        Assert.True(result is CellSucceeded, result is CellFailed failed ? string.Join('\n', failed.Error.Report) : result.ToString());
        return Last;
    }

    /// <summary>The error of a cell that has to fail.</summary>
    public CellError Error(string source) => Assert.IsType<CellFailed>(Run(source)).Error;

    /// <summary>The plain text of a cell's one value.</summary>
    public string? Value(string source) => Assert.IsType<ExecuteResult>(Assert.Single(Outputs(source))).Data.Text("text/plain");

    public IReadOnlyList<Output> Last => _outputs.Of(_count - 1);

    public IReadOnlyList<Output> Of(int cell) => _outputs.Of(cell);

    public object? Variable(string name) => _session.Variables.Single(variable => variable.Key == name).Value;

    public void Dispose() => _session.Dispose();
}
