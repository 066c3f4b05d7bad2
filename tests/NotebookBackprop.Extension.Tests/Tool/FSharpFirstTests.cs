using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

/// <summary>A session of its own, which a cell of F# begins; its first chart is the first of its page.</summary>
public sealed class FSharpFirstTests(PackedExtension packed)
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
    public async Task A_package_that_a_cell_of_FSharp_loads_first_is_there_for_CSharp_too_charts_included_and_leaves_FSharp_as_it_was()
    {
        using var kernel = new KernelProcess(packed.Notebooks, Path.Combine(packed.Root, "packages"));
        var loading = await kernel.Submit($"#!fsharp\n{LoadedInTool.Load}\nopen NotebookBackprop\nlet y = Functions.Square(Functions.Variable(3.0))\nlet square x = x * x\ny");
        Assert.Null(loading.Failure);
        Assert.Empty(loading.Diagnostics);
        Assert.Contains("9", loading.Text, StringComparison.Ordinal);

        var before = await Succeed(kernel, FSharpCores);
        var drawn = await Succeed(kernel, "var f = Square(Variable(-2.0));\n#!backprop graph f");
        Assert.Contains("f", drawn.Text, StringComparison.Ordinal);
        await Succeed(kernel, Deep);
        await AssertChartsComeWithTheirEngineOnce(kernel);

        Assert.Equal(before.Console, (await Succeed(kernel, FSharpCores)).Console);
        Assert.Contains("81", (await Succeed(kernel, "#!fsharp\nsquare (square 3)")).Html, StringComparison.Ordinal);
        await AssertTensorsAreShared(kernel);
    }

    static async Task AssertChartsComeWithTheirEngineOnce(KernelProcess kernel)
    {
        var first = await Succeed(kernel, "#!backprop gradients loss");
        var second = await Succeed(kernel, "#!backprop gradients loss");
        Assert.Equal("none", (await Succeed(kernel, "Console.Write(NotebookBackprop.Rendering.Charts.Missing ?? \"none\");")).Console);
        var chart = Assert.Single(second.Outputs).Html;
        Assert.Contains("\"layout\"", System.Net.WebUtility.HtmlDecode(chart), StringComparison.Ordinal);
        Assert.Equal([false, true], first.Outputs.Select(shown => shown.IsUpdate));
        Assert.True(first.Outputs[0].Html.Length > 500_000);
        Assert.Equal(chart, Assert.Single(first.AtLast).Html);
    }

    /// <summary>As README says: where both languages know the package, a tensor itself goes over, with its graph, and comes back.</summary>
    static async Task AssertTensorsAreShared(KernelProcess kernel)
    {
        var there = await Succeed(kernel, "#!fsharp\n#!share --from csharp f\nlet g = Functions.Exp(f)\ng.Item()");
        Assert.Contains("54.59", there.Text + there.Html, StringComparison.Ordinal);
        var back = await Succeed(kernel, "#!share --from fsharp g\n#!backprop graph g");
        Assert.Contains("f", back.Text, StringComparison.Ordinal);
        Assert.Contains("54.6", back.Text, StringComparison.Ordinal);
    }

    static async Task<Answer> Succeed(KernelProcess kernel, string cell)
    {
        var answer = await kernel.Submit(cell);
        Assert.True(answer.Failure is null, $"{cell}: {answer.Failure}");
        return answer;
    }
}
