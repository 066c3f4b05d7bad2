using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A piece of mathematics in the three forms in which outputs write it, built up side by side.</summary>
/// <param name="Text">Plain Unicode text.</param>
/// <param name="Latex">LaTeX, without dollar signs.</param>
/// <param name="MathMl">Presentation MathML, without <c>math</c> around it.</param>
public sealed record Maths(string Text, string Latex, string MathMl)
{
    internal static Maths Of(Formula formula) => new(formula.ToString(), formula.ToLatex(), Rendering.MathMl.Write(formula));

    internal static Maths Name(string name) => Of(new Formula.Symbol(Label.Shorten(name)));

    /// <summary>A number, or the first numbers of an array, as short as on a wire.</summary>
    internal static Maths Of(Quantity quantity) => Number(quantity.Short());

    internal static Maths Of(double number) => Number(Numbers.Short(number));

    /// <summary>A number as readers see it.</summary>
    internal static Maths Number(string text)
    {
        var ascii = text.Replace('−', '-').Replace("…", @"\ldots", StringComparison.Ordinal).Replace("∞", @"\infty", StringComparison.Ordinal);
        var e = text.StartsWith('[') ? -1 : ascii.IndexOf('e', StringComparison.Ordinal);
        return new(text, e < 0 ? ascii : $@"{ascii[..e]} \cdot 10^{{{ascii[(e + 1)..]}}}", Rendering.MathMl.Number(text));
    }

    /// <summary>A partial derivative: ∂f/∂x; of an array it is that of the sum, ∂Σf/∂x.</summary>
    internal static Maths Partial(string of, string by, bool ofSum = false)
    {
        var (above, below, sum) = (Name(of), Name(by), ofSum ? "Σ" : "");
        return new(
            $"∂{sum}{above.Text}/∂{below.Text}",
            $@"\frac{{\partial {(ofSum ? @"\Sigma " : "")}{above.Latex}}}{{\partial {below.Latex}}}",
            Rendering.MathMl.Fraction($"<mo>∂</mo>{(ofSum ? "<mi mathvariant=\"normal\">Σ</mi>" : "")}{above.MathMl}", $"<mo>∂</mo>{below.MathMl}"));
    }

    /// <summary>Sides of an equation; a side that says the same as the one before it is left out.</summary>
    internal static Maths Equation(IEnumerable<Maths> sides)
    {
        var kept = new List<Maths>();
        foreach (var side in sides)
            if (kept.Count == 0 || kept[^1].Text != side.Text) kept.Add(side);
        return Join("=", kept);
    }

    /// <summary>Pieces with a sign between them.</summary>
    internal static Maths Join(string sign, IEnumerable<Maths> pieces) => pieces.Aggregate((left, right) => left.Join(sign, right));

    /// <summary>Two pieces with a sign between them.</summary>
    internal Maths Join(string sign, Maths right) => new(
        $"{Text} {sign} {right.Text}",
        $"{Latex} {(sign == "·" ? @"\cdot" : sign == "↦" ? @"\mapsto" : sign)} {right.Latex}",
        MathMl + Rendering.MathMl.Sign(sign) + right.MathMl);

    /// <summary>Two pieces, the first closed by a punctuation mark.</summary>
    internal Maths Then(string mark, Maths right) => new(
        $"{Text}{mark} {right.Text}", $@"{Latex}{mark} \; {right.Latex}", MathMl + Rendering.MathMl.Sign(mark) + "<mspace width=\"0.3em\"/>" + right.MathMl);

    /// <summary>A factor or a further term: in parentheses where it has a minus before it.</summary>
    internal Maths AsFactor() => Text.StartsWith('−') ? InParentheses() : this;

    /// <summary>A rule as a factor: in parentheses unless it is a name, a number or one sign's worth of them.</summary>
    internal static Maths Factor(Formula formula) => formula.Binding < Binding.Power ? Of(formula).InParentheses() : Of(formula);

    private Maths InParentheses() => new($"({Text})", $@"\left({Latex}\right)", Rendering.MathMl.InParentheses(MathMl));
}
