using System.Diagnostics;

namespace NotebookBackprop.Host.Tests;

public sealed class InterruptTests : IDisposable
{
    private readonly Cells _cells = new();

    [Theory]
    [InlineData("while (true) ;")]
    [InlineData("while (true) try { while (true) ; } catch (Exception) { }")]
    [InlineData("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("lock (new object()) { while (true) Console.Write('.'); }")]
    [InlineData("try { } finally { while (true) ; }")]
    [InlineData("again: goto again;")]
    [InlineData("for (; ; ) switch (during) { case 1: break; case 2: continue; case 3: break; }")]
    [InlineData("int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(60);")]
    [InlineData("IEnumerable<int> Ones() { while (true) yield return 1; }\nOnes().LongCount();")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Count(i => Enumerable.Range(0, i).Any(j => j < 0));")]
    [InlineData("Parallel.For(0, 8, _ => { while (true) ; });")]
    [InlineData("while (true) await Task.Yield();")]
    [InlineData("async Task Wide(int n) { if (n > 0) { await Wide(n - 1); await Wide(n - 1); } }\nawait Wide(60);")]
    public void A_cell_is_stopped_and_the_session_lives_on(string source)
    {
        _cells.Outputs("var before = 1;");
        var result = RunInterrupted("var during = 2;\nConsole.WriteLine(\"so far\");\n" + source);
        Assert.Equal(new CellInterrupted(Stopped: true), result);
        Assert.StartsWith("so far\n", Assert.IsType<StreamOutput>(Assert.Single(_cells.Last)).Text, StringComparison.Ordinal);
        Assert.Equal("( 1, 2 )", _cells.Value("(before, during)"));
        Assert.Equal("3", _cells.Value("await Task.Run(() => before + during)"));
    }

    [Fact]
    public void Many_interrupts_in_a_row_leave_the_session_whole()
    {
        _cells.Outputs("var n = 0;");
        for (var i = 0; i < 20; i++)
            Assert.IsType<CellInterrupted>(RunInterrupted("n++; while (true) ;"));
        Assert.Equal("20", _cells.Value("n"));
    }

    /// <summary>Code that no check is in: a library's, or made at run time.</summary>
    [Fact]
    public void A_loop_that_does_not_look_is_left_behind()
    {
        _cells.Outputs("""
            using System.Linq.Expressions;
            var stop = new System.Threading.ManualResetEventSlim();
            var end = Expression.Label();
            var loop = Expression.Lambda<Action>(Expression.Loop(Expression.IfThen(Expression.Property(Expression.Constant(stop), "IsSet"), Expression.Break(end)), end)).Compile();
            """);
        var watch = Stopwatch.StartNew();
        var result = RunInterrupted("loop();");
        Assert.Equal(new CellInterrupted(Stopped: false), result);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1, 30);
        ((ManualResetEventSlim)_cells.Variable("stop")!).Set();
    }

    [Fact]
    public void Work_that_a_cell_started_ends_with_it_and_that_of_other_cells_goes_on()
    {
        _cells.Outputs("var other = 0L; var ended = false; _ = Task.Run(() => { while (!ended) other++; });");
        RunInterrupted("var own = 0L; _ = Task.Run(() => { while (true) own++; });\nwhile (true) ;");
        _cells.Outputs("System.Threading.Thread.Sleep(100); var (ownThen, otherThen) = (own, other); System.Threading.Thread.Sleep(100);");
        Assert.Equal("( True, True )", _cells.Value("(own == ownThen, other > otherThen)"));
        _cells.Outputs("ended = true;");
    }

    /// <summary>Nobody would catch the exception there: the process would end.</summary>
    [Theory]
    [InlineData("new System.Threading.Thread(() => { while (!ended) elsewhere++; }) { IsBackground = true }.Start();")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => { while (!ended) elsewhere++; });")]
    [InlineData("async void Count() { await Task.Delay(1).ConfigureAwait(false); while (!ended) elsewhere++; }\nCount();")]
    [InlineData("_ = Task.Run(async () => { await Task.Delay(1); while (!ended) elsewhere++; });")]
    public void A_thread_that_no_exception_may_leave_goes_on(string start)
    {
        _cells.Outputs("var elsewhere = 0L; var ended = false;");
        Assert.Equal(new CellInterrupted(Stopped: true), RunInterrupted(start + "\nwhile (true) ;"));
        _cells.Outputs("var then = elsewhere; System.Threading.Thread.Sleep(100);");
        Assert.Equal("True", _cells.Value("elsewhere > then"));
        _cells.Outputs("ended = true;");
    }

    [Fact]
    public void Tokens_of_the_cells_own_stay_theirs()
    {
        Assert.Equal("mine", _cells.Value("""
            var mine = new System.Threading.CancellationTokenSource(50);
            string by;
            try { await Task.Delay(-1, mine.Token); by = "none"; } catch (OperationCanceledException e) { by = e.CancellationToken == mine.Token ? "mine" : "another"; }
            by
            """));
    }

    [Fact]
    public void A_recursion_without_end_is_an_error_and_the_session_lives_on()
    {
        _cells.Outputs("var before = 1;");
        var error = _cells.Error("int Deeper(int n) =>\n    Deeper(n + 1) + 1;\nDeeper(0);");
        Assert.Equal("System.InsufficientExecutionStackException", error.Name);
        Assert.Contains(error.Places, place => place.Line == 2);
        Assert.Equal("1", _cells.Value("before"));
    }

    [Fact]
    public void An_exception_of_the_cells_own_is_no_interrupt()
    {
        Assert.Equal("System.OperationCanceledException", _cells.Error("throw new OperationCanceledException();").Name);
    }

    [Fact]
    public void What_an_interrupted_cell_waited_for_does_not_let_it_go_on()
    {
        _cells.Outputs("var gate = new TaskCompletionSource(); var after = false;");
        Assert.Equal(new CellInterrupted(Stopped: true), RunInterrupted("await gate.Task; after = true;"));
        _cells.Outputs("gate.SetResult(); System.Threading.Thread.Sleep(200);");
        Assert.Equal("False", _cells.Value("after"));
    }

    [Fact]
    public void A_cell_awaits_and_its_continuation_stays_on_the_cell_thread()
    {
        _cells.Outputs("var before = Environment.CurrentManagedThreadId;\nawait Task.Delay(5);\nvar after = Environment.CurrentManagedThreadId;");
        Assert.Equal("True", _cells.Value("before == after"));
    }

    /// <summary>Interrupts once the cell's code has begun to run.</summary>
    private CellResult RunInterrupted(string source)
    {
        using var interrupt = new CancellationTokenSource();
        var running = Task.Run(() => _cells.RunInterruptible("var begun = true;\n" + source, interrupt.Token));
        SpinWait.SpinUntil(() => running.IsCompleted || _cells.Session.Variables.Any(variable => variable.Key == "begun" && variable.Value is true), 20_000);
        Thread.Sleep(100);
        interrupt.Cancel();
        var result = running.GetAwaiter().GetResult();
        _cells.Session.Run("var begun = false;", "Reset", new CellOutputs(1), CancellationToken.None).GetAwaiter().GetResult();
        return result;
    }

    public void Dispose() => _cells.Dispose();
}
