namespace NotebookBackprop.Host.Tests;

/// <summary>A session under test, with what its cells gave.</summary>
internal sealed class Cells : IDisposable
{
    private readonly CellSession session;
    private readonly CellOutputs outputs = new(100);
    private int count;

    public Cells(string? folder = null) => session = Desktop.Open(folder ?? AppContext.BaseDirectory);

    public CellSession Session => session;

    public CellResult Run(string source) => RunInterruptible(source, TestContext.Current.CancellationToken);

    public CellResult RunInterruptible(string source, CancellationToken interrupt)
    {
        outputs.Begin(count++);
        return session.Run(source, $"Cell {count}", outputs, interrupt).GetAwaiter().GetResult();
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

    public IReadOnlyList<Output> Last => outputs.Of(count - 1);

    public IReadOnlyList<Output> Of(int cell) => outputs.Of(cell);

    public object? Variable(string name) => session.Variables.Single(variable => variable.Key == name).Value;

    public void Dispose() => session.Dispose();
}
