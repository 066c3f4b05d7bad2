using System.Xml.Linq;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering.Tests;

public sealed class MathMlTests
{
    private static readonly Formula s_x = new Formula.Symbol("x"), s_y = new Formula.Symbol("y");

    [Fact]
    public void Signs_that_bind_less_stand_in_parentheses()
    {
        var sum = new Formula.Sum(s_x, s_y);

        Assert.Equal("x·(x+y)", Read(new Formula.Product(s_x, sum)));
        Assert.Equal("x−(x−y)", Read(new Formula.Difference(s_x, new Formula.Difference(s_x, s_y))));
        Assert.Equal("<mfrac><mi>x</mi><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow></mfrac>", MathMl.Write(new Formula.Quotient(s_x, sum)));
    }

    [Theory]
    [InlineData("w0", "<msub><mi>w</mi><mn>0</mn></msub>")]
    [InlineData("v₁₂", "<msub><mi>v</mi><mn>12</mn></msub>")]
    [InlineData("loss", "<mi>loss</mi>")]
    [InlineData("<b>", "<mi>&lt;b&gt;</mi>")]
    public void Names_carry_their_index_below(string name, string markup) => Assert.Equal(markup, MathMl.Write(new Formula.Symbol(name)));

    [Fact]
    public void Numbers_far_from_one_have_their_power_of_ten() =>
        Assert.Equal("<mn>1.97</mn><mo>·</mo><msup><mn>10</mn><mn>−7</mn></msup>", Maths.Number("1.97e−7").MathMl);

    [Fact]
    public void Every_rule_of_the_catalogue_is_well_formed_and_loses_no_symbol() => Assert.All(Catalogue.All.Select(OpRule.Of), rule =>
    {
        Assert.DoesNotContain("mtext", MathMl.Write(rule.Forward));
        Assert.All(rule.Derivatives, one => Assert.DoesNotContain("mtext", MathMl.Write(one.Local.Rule)));
        Assert.All(rule.Derivatives, one => Assert.NotEqual("", Read(one.Local.Rule)));
    });

    [Fact]
    public void Numbers_in_LaTeX_are_those_on_the_wires()
    {
        Assert.Equal(@"-4", Maths.Number("−4").Latex);
        Assert.Equal(@"1.97 \cdot 10^{-7}", Maths.Number("1.97e−7").Latex);
        Assert.Equal(@"[1, \ldots]", Maths.Number("[1, …]").Latex);
        Assert.Equal(@"\frac{\partial \Sigma f}{\partial v_{1}}", Maths.Partial("f", "v₁", ofSum: true).Latex);
    }

    private static string Read(Formula formula) => XElement.Parse($"<math>{MathMl.Write(formula)}</math>").Value;
}
