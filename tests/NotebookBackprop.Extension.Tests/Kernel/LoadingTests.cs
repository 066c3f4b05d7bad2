namespace NotebookBackprop.Extension.Tests.Kernel;

public abstract class LoadingTests(ILoadedKernel loaded) : KernelTests(loaded)
{
    [Fact]
    public async Task The_package_loads_and_the_compiler_has_nothing_to_say()
    {
        await Loaded.Kernel();
        Assert.Null(Loaded.Loading!.Failure);
        Assert.Empty(Loaded.Loading.Diagnostics);
    }

    [Fact]
    public async Task The_circuit_runs_with_no_using()
    {
        var answer = await Submit(Circuit, "f.Backward();", "$\"{x.Grad.Item()} {y.Grad.Item()} {z.Grad.Item()}\"");
        Assert.Contains("-4 -4 3", answer.Text + answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_to_type_first_is_said_and_works()
    {
        await Loaded.Kernel();
        Assert.Contains("#!backprop help", Loaded.Loading!.Html, StringComparison.Ordinal);
        const string Hint = "var f = Square(Variable(3.0)) * 2;", Then = "#!backprop graph f", Spanish = "#!backprop config --language es";
        Assert.All([Hint, Then, Spanish], typed => Assert.Contains(typed, Loaded.Loading.Text, StringComparison.Ordinal));
        Assert.Contains("18", (await Submit($"{Hint}\n{Then}")).Text, StringComparison.Ordinal);
        Assert.Null((await Submit(Spanish, "#!backprop config --language en")).Failure);
    }

    [Theory]
    [InlineData("using System.Numerics.Tensors;", "Tensor ours = Variable(1.0); ours.Item()")]
    [InlineData("using System.Reflection;", "Module ours = new Linear(2, 2); ours.Parameters.Count")]
    public async Task Our_names_stay_ours_beside_a_namesake_of_the_platform(string theirs, string ours) =>
        Assert.Null((await Submit(theirs, ours)).Failure);

    [Fact]
    public async Task No_name_of_the_extension_reaches_the_session()
    {
        foreach (var name in new[] { "BackpropCommand", "BackpropExtension", "KernelNotebook", "Names", "Hint" })
            Assert.Contains("CS0103", (await Submit($"nameof({name})")).Failure, StringComparison.Ordinal);
    }
}
