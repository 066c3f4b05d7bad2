namespace NotebookBackprop.Session.Tests;

/// <summary>A session where there is one thread, and no file, package or console: what a browser has.</summary>
public sealed class SingleThreadTests
{
    [Fact]
    public void Cells_run_and_await_on_the_one_thread() => OnOneThread(async run =>
    {
        Assert.Equal("( -4, -4, 3 )", await run.Value("""
            var x = Variable(-2.0); var y = Variable(5.0); var z = Variable(-4.0);
            var f = (x + y) * z;
            f.Backward();
            (x.Grad.Item(), y.Grad.Item(), z.Grad.Item())
            """));
        Assert.Equal($"{Environment.CurrentManagedThreadId}", await run.Value("await Task.Delay(5);\nEnvironment.CurrentManagedThreadId"));
    });

    [Fact]
    public void Magic_command_draws_what_a_cell_computed() => OnOneThread(async run =>
    {
        await run.Value("var a = Variable(2.0); var g = a * a; g.Item()");
        var shown = Assert.IsType<DisplayData>(Assert.Single(await run.Outputs("#!backprop graph g")));
        Assert.Contains("data:image/svg+xml", shown.Data.Text("text/html"), StringComparison.Ordinal);
    });

    [Fact]
    public void Error_names_its_line() => OnOneThread(async run =>
    {
        await run.Outputs("int Half(int n) =>\n    n / (n - n);");
        var error = Assert.IsType<CellFailed>(await run.Run("await Task.Delay(1);\nHalf(2)")).Error;
        Assert.Equal([("Cell 1", 2), ("Cell 2", 2)], error.Places.Select(place => (place.Label, place.Line)));
        Assert.Equal(3, Assert.Single(Assert.IsType<CellFailed>(await run.Run("\n\nnothing")).Error.Places).Line);
    });

    [Fact]
    public void Completion_knows_the_cells() => OnOneThread(async run =>
    {
        await run.Outputs("var network = new Sequential(new Linear(2, 2));");
        using var assistance = new CodeAssistance(run.Session);
        Assert.Contains((await assistance.Complete("netw", 4)).Items, item => item.Text == "network");
        Assert.Contains((await assistance.Complete("network.Forw", 12)).Items, item => item.Text == "Forward");
        Assert.Contains((await assistance.Complete("#!backprop gra", 14)).Items, item => item.Text == "graph");
        Assert.Contains("Sequential", await assistance.Describe("network", 3), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("#!import lib.cs", "There is no file 'lib.cs' in the notebook's folder, which is what the path is relative to.")]
    [InlineData("#r \"nuget: Some.Package, 1.0.0\"", "Packages cannot be loaded here: run the notebook in Jupyter, or with the command backprop.")]
    public void What_is_not_there_is_told_in_a_sentence(string line, string sentence) => OnOneThread(async run =>
        Assert.Equal(sentence, Assert.IsType<CellFailed>(await run.Run(line)).Error.Message));

    [Fact]
    public void A_reference_to_a_file_is_an_error_at_its_line() => OnOneThread(async run =>
        Assert.Contains("CS7099", Assert.Single(Assert.IsType<CellFailed>(await run.Run("#r \"library.dll\"\n1")).Error.Places).Note, StringComparison.Ordinal));

    [Fact]
    public void Loop_ends_by_an_interrupt_from_elsewhere() => OnOneThread(async run =>
    {
        using var interrupt = new CancellationTokenSource(300);
        Assert.Equal(new CellInterrupted(Stopped: true), await run.Run("var during = 2; while (true) ;", interrupt.Token));
        Assert.Equal("2", await run.Value("during"));
        using var later = new CancellationTokenSource(300);
        Assert.Equal(new CellInterrupted(Stopped: true), await run.Run("await Task.Delay(-1);", later.Token));
        Assert.Equal("3", await run.Value("during + 1"));
    });

    private static void OnOneThread(Func<Runs, Task> test) => OneThread.Run(async () =>
    {
        using var session = new CellSession(new SessionEnvironment());
        await test(new(session));
    });

    private sealed record Runs(CellSession Session)
    {
        private readonly CellOutputs _outputs = new(100);
        private int _count;

        public Task<CellResult> Run(string source, CancellationToken interrupt = default)
        {
            _outputs.Begin(_count++);
            return Session.Run(source, $"Cell {_count}", _outputs, interrupt);
        }

        public async Task<IReadOnlyList<Output>> Outputs(string source)
        {
            var result = await Run(source);
            Assert.True(result is CellSucceeded, result is CellFailed failed ? string.Join('\n', failed.Error.Report) : result.ToString());
            return _outputs.Of(_count - 1);
        }

        public async Task<string?> Value(string source) => Assert.IsType<ExecuteResult>(Assert.Single(await Outputs(source))).Data.Text("text/plain");
    }
}
