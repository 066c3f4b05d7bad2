using System.Xml.Linq;

namespace NotebookBackprop.Session.Tests;

public sealed class MathMlTests
{
    [Theory]
    [InlineData("x^2", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData("x_{ij}^{(2)}", "<msubsup><mi>x</mi><mrow><mi>i</mi><mi>j</mi></mrow><mrow><mo stretchy=\"false\">(</mo><mn>2</mn><mo stretchy=\"false\">)</mo></mrow></msubsup>")]
    [InlineData("x^10", "<msup><mi>x</mi><mn>1</mn></msup><mn>0</mn>")]
    [InlineData("\\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData("\\frac{\\partial f}{\\partial x}", "<mfrac><mrow><mi>∂</mi><mi>f</mi></mrow><mrow><mi>∂</mi><mi>x</mi></mrow></mfrac>")]
    [InlineData("-0.25", "<mo form=\"prefix\">−</mo><mn>0.25</mn>")]
    [InlineData("e^{-x}", "<msup><mi>e</mi><mrow><mo form=\"prefix\">−</mo><mi>x</mi></mrow></msup>")]
    [InlineData("a = -b - 2", "<mi>a</mi><mo stretchy=\"false\">=</mo><mo form=\"prefix\">−</mo><mi>b</mi><mo>−</mo><mn>2</mn>")]
    [InlineData("\\sigma(a) - \\frac{1}{2} + \\theta - 1", "<mi>σ</mi><mo stretchy=\"false\">(</mo><mi>a</mi><mo stretchy=\"false\">)</mo><mo>−</mo><mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac><mo>+</mo><mi>θ</mi><mo>−</mo><mn>1</mn>")]
    [InlineData("f'", "<msup><mi>f</mi><mo lspace=\"0\" rspace=\"0\">′</mo></msup>")]
    [InlineData("\\left( x \\right.", "<mrow><mo stretchy=\"true\">(</mo><mi>x</mi><mo stretchy=\"true\"></mo></mrow>")]
    [InlineData("\\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>")]
    [InlineData("\\text{if } x<0", "<mtext>if\u00a0</mtext><mi>x</mi><mo stretchy=\"false\">&lt;</mo><mn>0</mn>")]
    [InlineData("\\lvert w \\rvert < 4", "<mo form=\"prefix\" stretchy=\"false\">|</mo><mi>w</mi><mo form=\"postfix\" stretchy=\"false\">|</mo><mo stretchy=\"false\">&lt;</mo><mn>4</mn>")]
    [InlineData("\\mathbb{R}", "<mi mathvariant=\"normal\">ℝ</mi>")]
    [InlineData("\\begin{matrix} a & b \\\\ c & d \\\\ \\end{matrix}", "<mrow><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable></mrow>")]
    public void Latex_becomes_the_markup_that_says_the_same(string latex, string markup)
    {
        Assert.Equal($"<math>{markup}</math>", MathMl.Convert(latex, display: false));
    }

    [Theory]
    [InlineData("\\sum_{i=1}^n x_i")]
    [InlineData("\\sigma'(a) = \\sigma(a)\\left(1 - \\sigma(a)\\right), \\quad \\hat{y} \\in \\mathbb{R}^{m \\times n}")]
    [InlineData("\\lim_{h \\to 0} \\frac{f(x + h) - f(x)}{h} \\approx \\nabla f")]
    [InlineData("\\begin{cases} x & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}")]
    [InlineData("\\underbrace{a \\cdot b}_{\\text{local}} \\| x \\|_2 \\log^2 x \\operatorname{softmax}(z)")]
    public void Formulas_of_lectures_are_well_formed_markup(string latex)
    {
        var math = XElement.Parse(MathMl.Convert(latex, display: true).Replace("&quot;", "\"", StringComparison.Ordinal));
        Assert.Equal("block", math.Attribute("display")!.Value);
        var children = new Dictionary<string, int> { ["mfrac"] = 2, ["msup"] = 2, ["msub"] = 2, ["munder"] = 2, ["mover"] = 2, ["msubsup"] = 3, ["munderover"] = 3, ["mroot"] = 2 };
        Assert.All(math.Descendants(), element => Assert.Equal(children.GetValueOrDefault(element.Name.LocalName, element.Elements().Count()), element.Elements().Count()));
        Assert.DoesNotContain('\\', math.Value);
    }

    [Theory]
    [InlineData("\\foo{x} < 1", "\\foo{x} &lt; 1")]
    [InlineData("\\frac{1}{x", "\\frac{1}{x")]
    [InlineData("x }", "x }")]
    [InlineData("\\begin{tikz} x \\end{tikz}", "\\begin{tikz} x \\end{tikz}")]
    [InlineData("\\left( x", "\\left( x")]
    [InlineData("x^", "x^")]
    public void What_it_does_not_know_stays_latex(string latex, string shown)
    {
        Assert.Equal($"<code>{shown}</code>", MathMl.Convert(latex, display: false));
    }
}
