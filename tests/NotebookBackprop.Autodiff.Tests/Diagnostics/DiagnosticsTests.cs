using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Diagnostics;

public class DiagnosticsTests
{
    [Fact]
    public void A_check_says_its_numbers_as_drawings_do()
    {
        GradientComparison worst = new("reverse", "x[2]", -0.0625, -2.5e-8, 9.89178E-12, 0, 1);
        Assert.Equal("Right: 9 derivatives agree with finite differences, the worst (reverse, x[2]) to 9.9e−12.", new GradientCheck(GradientVerdict.Right, worst, 9).ToString());
        Assert.Equal("Wrong: the reverse sweep gives −0.0625 for x[2], differences give −2.5e−8.", new GradientCheck(GradientVerdict.Wrong, worst, 9).ToString());
    }

    [Fact]
    public void Right_rules_are_called_right()
    {
        var check = CheckGradients(x => Sigmoid(x[0] * x[1]) + Log(Exp(x[0])), [Constant([0.3, -2]), Constant(new double[,] { { 1 }, { 2 } })]);
        Assert.Equal((GradientVerdict.Right, 6), (check.Verdict, check.Compared));
        Assert.StartsWith("Right: 6 derivatives agree", check.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_rule_is_found_with_the_element()
    {
        var wrong = CustomOp("square", x => x * x, (x, y) => 2 * x + Greater(x, 2));
        var check = CheckGradients(x => wrong(x), Constant(new double[,] { { 1, 0.5 }, { 3, -1 } }));
        Assert.Equal((GradientVerdict.Wrong, "x[1, 0]"), (check.Verdict, check.Worst!.Place));
        Assert.False(check.Passed);
        Assert.StartsWith("Wrong: the reverse sweep gives ", check.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_right_as_a_number_but_not_as_algebra_fails_in_second_order()
    {
        var wrong = CustomOp("cube", x => x * x * x, (x, y) => 3 * Square(x.Detach()));
        Assert.Equal("second order", CheckGradients(x => wrong(x), Constant([1, 2])).Worst!.Sweep);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.00003)]
    [InlineData(-0.00007)]
    public void A_kink_at_the_point_or_within_the_step_is_called_a_kink(double at)
    {
        var check = CheckGradients(x => Relu(x), Constant([1, at]));
        Assert.Equal((GradientVerdict.Kink, true, "x[1]"), (check.Verdict, check.Passed, check.Worst!.Place));
        Assert.Equal(GradientVerdict.Kink, CheckGradients(x => Max(x, 2 * x), Constant(at)).Verdict);
    }

    [Fact]
    public void A_slope_outside_the_kinks_is_wrong_and_so_is_a_wrong_rule_of_a_strongly_curved_function()
    {
        var wrong = CustomOp("relu", x => Relu(x), (x, y) => 5 * Greater(x, -1));
        Assert.Equal(GradientVerdict.Wrong, CheckGradients(x => wrong(x), Constant(0)).Verdict);
        var curved = CustomOp("curved", x => Exp(40 * x), (x, y) => 40.004 * y);
        Assert.Equal(GradientVerdict.Wrong, CheckGradients(x => curved(x), Constant(0)).Verdict);
        Assert.Equal(GradientVerdict.Right, CheckGradients(x => Exp(40 * x), Constant(0)).Verdict);
    }

    [Fact]
    public void The_first_non_finite_number_is_named_with_its_operands()
    {
        var x = Variable([1, 0, 2]).Named("x");
        Assert.Null(FindNonFinite(Sum(x * 2)));

        Tensor log;
        using (Scope("head")) log = Log(x).Named("h");
        var found = FindNonFinite(Sum(log * 0))!;
        Assert.Same(log, found.Node);
        Assert.Equal("The first non-finite number of the forward sweep is -Infinity, made by log h in head at [1], from 0.", found.ToString());
    }

    [Fact]
    public void A_gradient_that_is_not_finite_is_found_where_it_is_made()
    {
        var x = Variable([4, 0]);
        var root = Pow(x, 0.5);
        var found = FindNonFinite(Sum(root * 3))!;
        Assert.Same(root, found.Node);
        Assert.Equal("The first non-finite number of the backward sweep is Infinity, made by power at [1], from 0 and 0.5 and 3.", found.ToString());
        Assert.Null(x.Grad);
    }

    [Fact]
    public void A_leaf_that_is_not_finite_is_the_first() =>
        Assert.Equal("The first non-finite number of the forward sweep is NaN, made by variable.", FindNonFinite(Variable(double.NaN) * 2)!.ToString());
}
