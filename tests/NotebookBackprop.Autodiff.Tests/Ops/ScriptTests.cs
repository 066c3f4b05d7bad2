using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>The one expression that a record holds for pages which compute by themselves.</summary>
public sealed class ScriptTests
{
    public static TheoryData<string> Pointwise =>
        [.. Catalogue.All.Where(op => op is ElementwiseOp || op.Examples[0].Op.Write([.. op.Examples[0].Inputs.Select(_ => new Formula.Symbol("x"))]) is Formula.Bracket or Formula.Choice).Select(op => op.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Pointwise))]
    public void Every_operation_on_single_numbers_can_be_computed_by_a_page(string name)
    {
        var op = Catalogue.All.First(op => op.Name == name);

        Assert.All(op.Examples, example => Assert.NotNull(example.Op.Script));
        Assert.All(Enumerable.Range(0, op.Examples[0].Inputs.Count), input => Assert.Contains($"{{{input}}}", op.Script, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_page_may_leave_out_is_computed_once()
    {
        var x = Functions.Variable(3);
        var (a, b) = (Functions.Exp(x), Functions.Exp(x));

        Assert.Equal(["t0=Math.exp(x[0])", "t1=t0*t0", "t2=1*t0", "t3=t2*t0", "t4=t3+t3"], ScalarProgram.Of(a * b, _ => null).Assignments);
    }
}
