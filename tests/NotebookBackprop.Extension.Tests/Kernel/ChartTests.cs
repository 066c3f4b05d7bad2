namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>Charts by a library that needs a newer FSharp.Core than the kernel has.</summary>
public sealed class ChartTests(LoadedKernel loaded) : KernelTests(loaded)
{
    const string Deep = """
        var net = new Sequential(from i in Enumerable.Range(0, 5) from m in new Module[] { new Linear(8, 8), new Sigmoid() } select m);
        var loss = MeanSquaredError(net.Forward(Randn(4, 8)), Zeros(4, 8));
        """;

    const string FSharpCores = """
        Console.Write(string.Join(" ",
            from assembly in System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies
            where assembly.GetName().Name == "FSharp.Core"
            select assembly.GetName().Version));
        """;

    [Fact]
    public async Task Charts_are_there_and_their_engine_comes_once_and_is_not_stored()
    {
        var first = await Submit(Deep, "#!backprop gradients loss");
        var second = await Submit("#!backprop gradients loss");
        var missing = await Submit("Console.Write(NotebookBackprop.Rendering.Charts.Missing ?? \"none\");");

        Assert.Equal("none", missing.Console);
        var chart = Assert.Single(second.Outputs).Html;
        Assert.Contains("\"layout\"", System.Net.WebUtility.HtmlDecode(chart), StringComparison.Ordinal);
        Assert.Equal([false, true], first.Outputs.Select(shown => shown.IsUpdate));
        Assert.True(first.Outputs[0].Html.Length > 500_000);
        Assert.Equal(chart, Assert.Single(first.AtLast).Html);
    }

    [Fact]
    public async Task The_users_own_FSharp_is_undisturbed()
    {
        var before = await Submit("#!fsharp\nlet square x = x * x\nsquare 7", FSharpCores);
        await Submit(Deep, "#!backprop gradients loss");
        var after = await Submit(FSharpCores);
        var fsharp = await Submit("#!fsharp\nsquare (square 3)");

        Assert.Equal(before.Console, after.Console);
        Assert.Null(fsharp.Failure);
        Assert.Contains("81", fsharp.Html, StringComparison.Ordinal);
    }
}
