using NotebookBackprop.Autodiff;
using NotebookBackprop.Tests.Autodiff.Ops;

namespace NotebookBackprop.Tests.Autodiff.Extending;

/// <summary>The operation that docs/extending.md works out.</summary>
public class BumpTests
{
    [Fact]
    public void Its_rule_agrees_with_finite_differences_in_every_mode() => Assert.Null(RuleCheck.Fault(BumpOp.Instance.Examples[0]));

    [Fact]
    public void Its_values_are_those_of_its_formula()
    {
        var y = Tensor.Apply(BumpOp.Instance, Functions.Variable(new[] { 0.0, -2 })).ToArray();
        Assert.Equal(1, y[0]);
        Assert.Equal(Math.Exp(-4), y[1], 1e-15);
    }

    [Fact]
    public void Its_local_derivative_is_written_from_its_rule() =>
        Assert.Equal("−2 · x · y", PlainText.Write(OpRule.Of(BumpOp.Instance).Derivatives[0].Local.Rule));
}
