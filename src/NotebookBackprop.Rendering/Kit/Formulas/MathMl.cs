using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>Formulas in presentation MathML, which every browser sets without a library.</summary>
internal static class MathMl
{
    /// <summary>The markup of a formula, to stand inside <c>math</c>.</summary>
    public static string Write(Formula formula) => formula switch
    {
        Formula.Symbol(var name) => Name(name),
        Formula.Number(var value) => Number(new Formula.Number(value).ToString()),
        Formula.Call(var function, var arguments) => $"{Upright(function)}{InParentheses(string.Concat(arguments.Select((argument, i) => (i == 0 ? "" : Sign(",")) + Write(argument))))}",
        Formula.Sum(var left, var right) => $"{Within(left, Binding.Sum)}{Sign("+")}{Within(right, Binding.Product)}",
        Formula.Difference(var left, var right) => $"{Within(left, Binding.Sum)}{Sign("−")}{Within(right, Binding.Product)}",
        Formula.Negated(var inner) => $"{Prefix("−")}{Within(inner, Binding.Product)}",
        Formula.Product(var left, var right) => $"{Within(left, Binding.Sign)}{Sign("·")}{Within(right, Binding.Power)}",
        Formula.MatrixProduct(var left, var right) => $"{Within(left, Binding.Product)}<mspace width=\"0.17em\"/>{Within(right, Binding.Power)}",
        Formula.Quotient(var numerator, var denominator) => Fraction(Write(numerator), Write(denominator)),
        Formula.Power(var @base, var exponent) => $"<msup>{Row(Within(@base, Binding.Atom))}{Row(Write(exponent))}</msup>",
        Formula.Transposed(var inner) => $"<msup>{Row(Within(inner, Binding.Atom))}<mo>⊤</mo></msup>",
        Formula.Root(var inner) => $"<msqrt>{Write(inner)}</msqrt>",
        Formula.Magnitude(var inner) => Row($"{Prefix("|")}{Write(inner)}<mo form=\"postfix\">|</mo>"),
        Formula.Part(var whole, var index) => $"<msub>{Row(Within(whole, Binding.Atom))}<mi>{Markup.Escape(index)}</mi></msub>",
        Formula.Bracket bracket => $"{Sign("[")}{Relation(bracket)}{Sign("]")}",
        Formula.Choice choice => Row($"{Prefix("{")}<mtable>{Case(choice.Then, choice.When)}{Case(choice.Else, choice.Otherwise)}</mtable>"),
        // A kind of formula that is new since is still written, if in plain text.
        _ => $"<mtext>{Markup.Escape(formula.ToString())}</mtext>",
    };

    /// <summary>A name as mathematics writes it: x1 is x with an index.</summary>
    public static string Name(string name)
    {
        var stem = name.TrimEnd("0123456789₀₁₂₃₄₅₆₇₈₉".ToCharArray());
        var index = string.Concat(name[stem.Length..].Select(c => c is >= '₀' and <= '₉' ? (char)('0' + (c - '₀')) : c));
        var letters = $"<mi>{Markup.Escape(stem)}</mi>";
        return index.Length == 0 ? letters : stem.Length == 0 ? Number(index) : $"<msub>{letters}<mn>{index}</mn></msub>";
    }

    /// <summary>A number as readers see it, or the numbers of an array.</summary>
    public static string Number(string text)
    {
        var e = text.StartsWith('[') ? -1 : text.IndexOfAny(['e', 'E']);
        return e < 0 ? $"<mn>{Markup.Escape(text)}</mn>" : $"<mn>{text[..e]}</mn>{Sign("·")}<msup><mn>10</mn><mn>{text[(e + 1)..]}</mn></msup>";
    }

    public static string Fraction(string numerator, string denominator) => $"<mfrac>{Row(numerator)}{Row(denominator)}</mfrac>";

    public static string Sign(string sign) => $"<mo>{Markup.Escape(sign)}</mo>";

    public static string InParentheses(string inner) => Row($"{Sign("(")}{inner}{Sign(")")}");

    private static string Prefix(string sign) => $"<mo form=\"prefix\">{sign}</mo>";

    private static string Upright(string function) => $"<mi{(function.Length == 1 ? " mathvariant=\"normal\"" : "")}>{Markup.Escape(function)}</mi>";

    /// <summary>What belongs together; a single sign needs nothing around it.</summary>
    private static string Row(string content) => content.LastIndexOf("<m", StringComparison.Ordinal) == 0 ? content : $"<mrow>{content}</mrow>";

    private static string Case(Formula value, Formula.Bracket condition) => $"<mtr>{Left(Write(value))}{Left(Relation(condition))}</mtr>";

    private static string Left(string content) => $"<mtd style=\"text-align:left\">{content}</mtd>";

    private static string Relation(Formula.Bracket bracket) => $"{Within(bracket.Left, Binding.Sum)}{Sign(bracket.Relation)}{Within(bracket.Right, Binding.Sum)}";

    private static string Within(Formula formula, Binding binding) => formula.Binding < binding ? InParentheses(Write(formula)) : Write(formula);
}
