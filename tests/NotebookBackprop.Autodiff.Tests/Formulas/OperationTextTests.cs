using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Formulas;

/// <summary>The rules of arrays as a student reads them: g is the gradient that comes back.</summary>
public class OperationTextTests
{
    private static readonly Tensor s_x = Variable(new double[,] { { 1, 2 }, { 3, 5 } }).Named("x");

    public static TheoryData<Tensor, string, string> Rules => new()
    {
        { Abs(s_x), "sign(x)", @"\operatorname{sign}\left(x\right)" },
        { Expm1(s_x), "e^x", "e^{x}" },
        { Rsqrt(s_x), "−0.5 · x^(−1.5)", @"-0.5 \cdot x^{-1.5}" },
        { Acos(s_x), "−1 / √(1 − x²)", @"\frac{-1}{\sqrt{1 - x^{2}}}" },
        { LeakyRelu(s_x, 0.1), "x > 0 ? 1 : 0.1", @"\begin{cases} 1 & x > 0 \\ 0.1 & x \le 0 \end{cases}" },
        { Elu(s_x, 2).Named("y"), "x > 0 ? 1 : y + 2", @"\begin{cases} 1 & x > 0 \\ y + 2 & x \le 0 \end{cases}" },
        { Silu(s_x).Named("y"), "σ(x) + y · (1 − σ(x))", @"\sigma\left(x\right) + y \cdot \left(1 - \sigma\left(x\right)\right)" },
        { Gelu(s_x), "Φ(x) + x · φ(x)", @"\Phi\left(x\right) + x \cdot \varphi\left(x\right)" },
        { Clamp(s_x, 0, 6), "[x ≥ 0] · [x ≤ 6]", @"\left[x \ge 0\right] \cdot \left[x \le 6\right]" },
        { Floor(s_x), "0", "0" },
        { Sum(s_x, 0), "g", "g" },
        { Mean(s_x, 0), "g / 2", @"\frac{g}{2}" },
        { Var(s_x), "g · (2 · (x − mean(x)) / 3)", @"g \cdot \left(\frac{2 \cdot \left(x - \operatorname{mean}\left(x\right)\right)}{3}\right)" },
        { LogSumExp(s_x, 1).Named("y"), "g · e^(x − y)", "g \\cdot e^{x - y}" },
        { Norm(s_x).Named("y"), "g · (x / y)", @"g \cdot \left(\frac{x}{y}\right)" },
        { Prod(s_x).Named("y"), "g · (y / x)", @"g \cdot \left(\frac{y}{x}\right)" },
        { Amax(s_x).Named("y"), "g · ([x = y] / sum([x = y]))", @"g \cdot \left(\frac{\left[x = y\right]}{\operatorname{sum}\left(\left[x = y\right]\right)}\right)" },
        { Cumsum(s_x, 1), "reverse cumsum(g)", @"\operatorname{reverse\ cumsum}\left(g\right)" },
        { s_x.T, "gᵀ", @"g^{\top}" },
        { s_x.Roll(1), "roll(g, −1)", @"\operatorname{roll}\left(g, -1\right)" },
        { s_x.Pad([1, 0]), "g[.., 1..3]", "g_{.., 1..3}" },
    };

    [Theory, MemberData(nameof(Rules))]
    public void A_rule_is_written_as_a_textbook_writes_it(Tensor output, string plain, string latex)
    {
        var rule = LocalDerivative.Of(output, 0, tensor => tensor.Name).Rule;
        Assert.Equal((plain, latex), (rule.ToString(), rule.ToLatex()));
    }

    [Fact]
    public void A_part_is_written_as_its_index() => Assert.Equal(
        ["x[0]", "x[.., 1]", "x[1..2, 0..2:2]", "x[1..:-1]"],
        new[] { s_x[0], s_x[.., 1], s_x[1.., TensorIndex.Between(null, null, 2)], s_x[TensorIndex.Between(null, null, -1)] }
            .Select(part => Expression.Of(part, tensor => tensor.Name).ToString()));

    [Fact]
    public void A_choice_stands_in_parentheses_within_a_sum()
    {
        Formula x = new Formula.Symbol("x"), choice = new Formula.Choice(new Formula.Bracket(x, "<", new Formula.Number(0)), new Formula.Number(1), x);
        Assert.Equal("(x < 0 ? 1 : x) + x", new Formula.Sum(choice, x).ToString());
        Assert.Equal("x ≠ 0 ? x : x", new Formula.Choice(x, x, x).ToString());
    }

    [Fact]
    public void The_condition_of_a_choice_is_written_out() => Assert.Equal(
        "x > 0 ? x : −x",
        Expression.Of(Where(s_x.Greater(0), s_x, -s_x), tensor => tensor.Name).ToString());
}
