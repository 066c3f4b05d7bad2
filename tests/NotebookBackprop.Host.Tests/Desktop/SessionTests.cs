using NotebookBackprop.Rendering;

namespace NotebookBackprop.Host.Tests;

public sealed class SessionTests
{
    [Fact]
    public void A_session_gives_back_the_console_and_the_notebook_of_the_process()
    {
        var (console, notebook) = (Console.Out, Notebook.Current);
        using (var cells = new Cells())
        {
            Assert.Same(cells.Session, Notebook.Current);
            Assert.NotSame(console, Console.Out);
        }
        Assert.Same(console, Console.Out);
        Assert.Same(notebook, Notebook.Current);
    }

    [Fact]
    public void A_second_session_at_the_same_time_is_refused()
    {
        using var cells = new Cells();
        Assert.Throws<InvalidOperationException>(() => new Cells());
        Assert.Equal("1", cells.Value("1"));
    }

    [Fact]
    public void A_formatter_that_one_notebook_registers_does_not_reach_the_next()
    {
        using (var first = new Cells())
        {
            first.Outputs("Formatter.Register<Version>((value, writer) => writer.Write(\"mine\"), \"text/plain\");");
            Assert.Equal("mine", first.Value("new Version(1, 2)"));
        }
        using var second = new Cells();
        Assert.DoesNotContain("mine", second.Value("new Version(1, 2)"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_nobody_can_interrupt_ends_too()
    {
        using var cells = new Cells();
        Assert.IsType<CellSucceeded>(cells.RunInterruptible("1", CancellationToken.None));
    }
}
