using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Formulas;

public class RuleTextTests
{
    private static readonly Tensor s_x = Variable(2).Named("x"), s_y = Variable(3).Named("y");

    public static TheoryData<string, Tensor, int, string, string, double> Rules => new()
    {
        { "sum", s_x + s_y, 0, "1", "1", 1 },
        { "difference", s_x - s_y, 1, "−1", "-1", -1 },
        { "product", s_x * s_y, 0, "y", "y", 3 },
        { "the lecture's ax", 5 * s_x, 1, "5", "5", 5 },
        { "the lecture's 1/x", 1 / s_x, 0, "−1 / x²", @"\frac{-1}{x^{2}}", -0.25 },
        { "the lecture's c + x", 5 + s_x, 1, "1", "1", 1 },
        { "the lecture's e^x", Exp(s_x).Named("y"), 0, "y", "y", Math.Exp(2) },
        { "e^x without a name", Exp(s_x), 0, "e^x", "e^{x}", Math.Exp(2) },
        { "quotient", s_x / s_y, 1, "−x / y²", @"-\frac{x}{y^{2}}", -2.0 / 9 },
        { "power", Pow(s_x, 3), 0, "3 · x²", @"3 \cdot x^{2}", 12 },
        { "power of two", Pow(s_x, 2), 0, "2 · x", @"2 \cdot x", 4 },
        { "logarithm", Log(s_x), 0, "1 / x", @"\frac{1}{x}", 0.5 },
        { "sigmoid", Sigmoid(s_x).Named("p"), 0, "p · (1 − p)", @"p \cdot \left(1 - p\right)", 0.1049935854 },
        { "tanh", Tanh(s_x).Named("h"), 0, "1 − h²", @"1 - h^{2}", 0.0706508249 },
        { "relu", Relu(s_x), 0, "[x > 0]", @"\left[x > 0\right]", 1 },
        { "max", Max(s_x, s_y), 0, "[x ≥ y]", @"\left[x \ge y\right]", 0 },
        { "a constant without a name", s_x * Constant(3), 0, "3", "3", 3 },
        { "a user's longer name", s_x * Variable(1).Named("w12"), 0, "w12", "w_{12}", 1 },
    };

    [Theory, MemberData(nameof(Rules))]
    public void A_local_derivative_is_written_as_a_textbook_writes_it(string what, Tensor output, int input, string plain, string latex, double value)
    {
        var derivative = LocalDerivative.Of(output, input, tensor => tensor.Name);

        Assert.True(plain == derivative.Rule.ToString(), $"{what}: {derivative.Rule}");
        Assert.Equal(latex, derivative.Rule.ToLatex());
        Assert.Equal(value, derivative.Value!.Item(), 9);
    }

    [Fact]
    public void An_array_edge_has_one_derivative_for_each_element()
    {
        Tensor row = Variable([1, 2]), column = Variable(new double[,] { { 3 }, { 4 } });
        var derivative = LocalDerivative.Of(row * column, 1, _ => null);
        Assert.Equal(([2, 2], "a"), (derivative.Value!.Shape, derivative.Rule.ToString()));
        Assert.Equal([1, 2, 1, 2], derivative.Value.ToArray());
    }

    [Fact]
    public void A_rule_of_arrays_is_written_as_what_it_makes_of_the_gradient()
    {
        Tensor w = Variable(new double[,] { { 1, 2 }, { 3, 4 } }).Named("W"), v = Variable([1, 2]).Named("v");
        Assert.Equal("Wᵀ g", LocalDerivative.Of(MatMul(w, v), 1, tensor => tensor.Name).Rule.ToString());
        Assert.Equal("g", LocalDerivative.Of(Sum(w), 0, tensor => tensor.Name).Rule.ToString());
    }

    [Fact]
    public void Parts_that_bind_less_stand_in_parentheses()
    {
        Formula x = new Formula.Symbol("x"), y = new Formula.Symbol("y");
        Formula sum = new Formula.Sum(x, y);
        Assert.Equal("(x + y) · (x + y)", new Formula.Product(sum, sum).ToString());
        Assert.Equal("x − (x + y)", new Formula.Difference(x, sum).ToString());
        Assert.Equal("x / (y · x)", new Formula.Quotient(x, new Formula.Product(y, x)).ToString());
        Assert.Equal("−(x + y)", new Formula.Negated(sum).ToString());
        Assert.Equal("x · (−y)", new Formula.Product(x, new Formula.Negated(y)).ToString());
        Assert.Equal("(x + y)²", new Formula.Power(sum, new Formula.Number(2)).ToString());
        Assert.Equal("e^(x + y)", new Formula.Power(new Formula.Symbol("e"), sum).ToString());
        Assert.Equal(@"\mathrm{my\_loss} \cdot 1.5 \cdot 10^{-9}", new Formula.Product(new Formula.Symbol("my_loss"), new Formula.Number(1.5e-9)).ToLatex());
    }
}
