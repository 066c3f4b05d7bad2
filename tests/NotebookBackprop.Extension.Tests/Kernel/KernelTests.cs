namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>Tests in a session that has loaded the package: those that derive from it run in this process and in the tool.</summary>
public abstract class KernelTests(ILoadedKernel loaded)
{
    /// <summary>The lecture's circuit, as README has it.</summary>
    protected const string Circuit = """
        var x = Variable(-2.0); var y = Variable(5.0); var z = Variable(-4.0);
        var q = x + y;
        var f = q * z;
        """;

    private protected ILoadedKernel Loaded => loaded;

    /// <summary>Runs the cells one after the other and answers with the last one's; those before it must succeed.</summary>
    private protected async Task<Answer> Submit(params string[] cells)
    {
        var kernel = await loaded.Kernel();
        foreach (var cell in cells[..^1])
            Assert.Null((await kernel.Submit(cell)).Failure);
        return await kernel.Submit(cells[^1]);
    }

    private protected static void AssertCircuit(Answer answer)
    {
        Assert.Null(answer.Failure);
        foreach (var expected in new[] { "x", "y", "z", "q", "f", "-12", "-4", "3" })
        {
            Assert.Contains(expected, Plain(answer.Text), StringComparison.Ordinal);
            Assert.Contains(expected, Plain(answer.Html), StringComparison.Ordinal);
        }
    }

    /// <summary>Drawings set numbers with the minus sign of mathematics.</summary>
    private protected static string Plain(string text) => text.Replace('−', '-');
}
