namespace NotebookBackprop.Extension.Tests.Kernel;

public sealed class LoadingTests(LoadedKernel loaded) : KernelTests(loaded)
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
    public async Task Loading_it_again_changes_nothing()
    {
        await Submit(Circuit);
        var again = await Submit(LoadedKernel.Load);
        Assert.Null(again.Failure);
        AssertCircuit(await Submit("#!backprop graph f"));
        var answer = await Submit("f.Backward();", "#!backprop graph f");
        Assert.Single(answer.Outputs);
        Assert.Single((await (await Loaded.Kernel()).Complete("#!backpr")).Completions, "#!backprop");
    }

    [Theory]
    [InlineData("using System.Numerics.Tensors;", "Tensor ours = Variable(1.0); ours.Item()")]
    [InlineData("using System.Reflection;", "Module ours = new Linear(2, 2); ours.Parameters.Count")]
    public async Task Our_names_stay_ours_beside_a_namesake_of_the_platform(string theirs, string ours) =>
        Assert.Null((await Submit(theirs, ours)).Failure);

    [Fact]
    public async Task No_name_of_the_extension_reaches_the_session()
    {
        foreach (var name in new[] { "BackpropCommand", "KernelNotebook", "Install", "session", "compiler", "compiling", "magics", "package" })
            Assert.Contains("CS0103", (await Submit($"nameof({name})")).Failure, StringComparison.Ordinal);
        var names = (await Submit("#!who")).Html;
        Assert.DoesNotContain("Install", names, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_the_package_uses_is_the_users_too()
    {
        var answer = await Submit(
            "#r \"nuget: MathNet.Numerics, 5.0.0\"",
            "using MathNet.Numerics.LinearAlgebra;\nvar theirs = Matrix<double>.Build.DenseOfArray(new double[,] { { 3, 0 }, { 0, 4 } }).Svd().S[0];",
            "var W = Variable(new double[,] { { 3, 0 }, { 0, 4 } }); var n = Sum(Square(MatMul(W, Variable(new[] { 1.0, 2.0 }))));",
            "#!backprop hessian n --wrt W",
            "theirs");
        Assert.Contains('4', answer.Html);
    }
}
