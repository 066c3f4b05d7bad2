using NotebookBackprop.Extension.Tests.Kernel;

namespace NotebookBackprop.Extension.Tests.Tool;

[Collection(SharedTool.Name)]
public sealed class ReloadingTests(LoadedInTool loaded) : KernelTests(loaded)
{
    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        await Submit(Circuit);
        var again = await Submit(LoadedInTool.Load);
        Assert.Null(again.Failure);
        AssertCircuit(await Submit("#!backprop graph f"));
        var answer = await Submit("f.Backward();", "#!backprop graph f");
        Assert.Single(answer.Outputs);
        Assert.Single((await (await Loaded.Kernel()).Complete("#!backpr")).Completions, "#!backprop");
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
