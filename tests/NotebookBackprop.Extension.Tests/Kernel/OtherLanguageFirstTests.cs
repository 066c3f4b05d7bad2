namespace NotebookBackprop.Extension.Tests.Kernel;

public sealed class OtherLanguageFirstTests(PackedExtension packed)
{
    [Fact]
    public async Task A_package_that_a_cell_of_FSharp_loads_first_is_there_for_CSharp_too()
    {
        using var kernel = new KernelProcess(packed.Notebooks, Path.Combine(packed.Root, "packages"));
        var loading = await kernel.Submit($"#!fsharp\n{LoadedKernel.Load}\nopen NotebookBackprop\nlet y = Functions.Square(Functions.Variable(3.0))\ny");
        Assert.Null(loading.Failure);
        Assert.Empty(loading.Diagnostics);
        Assert.Contains("9", loading.Text, StringComparison.Ordinal);

        var answer = await kernel.Submit("var f = Square(Variable(-2.0));\n#!backprop graph f");
        Assert.Null(answer.Failure);
        Assert.Contains("f", answer.Text, StringComparison.Ordinal);
    }
}
