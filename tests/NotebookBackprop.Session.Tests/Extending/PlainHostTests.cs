namespace NotebookBackprop.Session.Tests;

/// <summary>The host of docs/extending.md does what the page says.</summary>
public sealed class PlainHostTests
{
    [Fact]
    public async Task Notebook_runs_to_its_first_error_and_the_console_is_given_back()
    {
        var (paper, console) = (new StringWriter { NewLine = "\n" }, Console.Out);
        var notebook = DibReader.Read("""
            #!markdown
            # A gate
            #!csharp
            var x = Variable(3.0); var f = x * x;
            f.Backward();
            Console.WriteLine("so far");
            x.Grad.Item()
            #!csharp
            var shown = display("first"); shown.Update("second");
            #!csharp
            var zero = 0;
            1 / zero
            #!csharp
            "never"
            """);

        var ended = await new PlainHost(paper).Run(notebook, TestContext.Current.CancellationToken);

        Assert.Equal("so far\n6\nfirst\nsecond\nSystem.DivideByZeroException: Attempted to divide by zero.\nCell 4, line 2:\n    1 / zero\n", paper.ToString());
        Assert.IsType<CellFailed>(ended);
        Assert.Same(console, Console.Out);
    }
}
