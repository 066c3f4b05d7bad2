using System.Diagnostics;

namespace NotebookBackprop.Host.Tests;

public sealed class InterruptTests : IDisposable
{
    private readonly Cells cells = new();

    [Theory]
    [InlineData("while (true) ;")]
    [InlineData("while (true) try { while (true) ; } catch (Exception) { }")]
    [InlineData("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("lock (new object()) { while (true) Console.Write('.'); }")]
    public void A_cell_is_stopped_and_the_session_lives_on(string source)
    {
        cells.Outputs("var before = 1;");
        var result = RunInterrupted("var during = 2;\nConsole.WriteLine(\"so far\");\n" + source);
        Assert.Equal(new CellInterrupted(Stopped: true), result);
        Assert.StartsWith("so far\n", Assert.IsType<StreamOutput>(Assert.Single(cells.Last)).Text, StringComparison.Ordinal);
        Assert.Equal("( 1, 2 )", cells.Value("(before, during)"));
        Assert.Equal("3", cells.Value("await Task.Run(() => before + during)"));
    }

    [Fact]
    public void Many_interrupts_in_a_row_leave_the_session_whole()
    {
        cells.Outputs("var n = 0;");
        for (var i = 0; i < 20; i++)
            Assert.IsType<CellInterrupted>(RunInterrupted("n++; while (true) ;"));
        Assert.Equal("20", cells.Value("n"));
    }

    [Fact]
    public void A_finally_that_does_not_end_is_left_behind()
    {
        var watch = Stopwatch.StartNew();
        var result = RunInterrupted("var stop = new System.Threading.ManualResetEventSlim();\ntry { } finally { while (!stop.IsSet) ; }");
        Assert.Equal(new CellInterrupted(Stopped: false), result);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1, 30);
        ((ManualResetEventSlim)cells.Variable("stop")!).Set();
    }

    [Fact]
    public void An_exception_of_the_cells_own_is_no_interrupt()
    {
        Assert.Equal("System.OperationCanceledException", cells.Error("throw new OperationCanceledException();").Name);
    }

    [Fact]
    public void What_an_interrupted_cell_waited_for_does_not_let_it_go_on()
    {
        cells.Outputs("var gate = new TaskCompletionSource(); var after = false;");
        Assert.Equal(new CellInterrupted(Stopped: true), RunInterrupted("await gate.Task; after = true;"));
        cells.Outputs("gate.SetResult(); System.Threading.Thread.Sleep(200);");
        Assert.Equal("False", cells.Value("after"));
    }

    [Fact]
    public void Variables_of_an_interrupted_cell_outlast_the_chain_being_put_together()
    {
        cells.Outputs("var before = 1; Func<int> read = () => before;");
        RunInterrupted("var during = 2; before++; while (true) ;");
        cells.Session.Submissions.Compact();
        Assert.Equal("( 2, 2, 2 )", cells.Value("(before, during, read())"));
        Assert.IsType<CellInterrupted>(RunInterrupted("during = 5; while (true) ;"));
        cells.Session.Submissions.Compact();
        Assert.Equal("5", cells.Value("during"));
    }

    /// <summary>Interrupts once the cell's code has begun to run.</summary>
    private CellResult RunInterrupted(string source)
    {
        using var interrupt = new CancellationTokenSource();
        var running = Task.Run(() => cells.RunInterruptible("var begun = true;\n" + source, interrupt.Token));
        SpinWait.SpinUntil(() => running.IsCompleted || cells.Session.Variables.Any(variable => variable.Key == "begun" && variable.Value is true), 20_000);
        Thread.Sleep(100);
        interrupt.Cancel();
        var result = running.GetAwaiter().GetResult();
        cells.Session.Run("var begun = false;", "Reset", new CellOutputs(1), CancellationToken.None);
        return result;
    }

    public void Dispose() => cells.Dispose();
}
