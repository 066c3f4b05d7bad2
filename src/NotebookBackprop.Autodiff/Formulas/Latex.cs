namespace NotebookBackprop.Autodiff;

/// <summary>Formulas in LaTeX.</summary>
internal static class Latex
{
    private static readonly HashSet<string> s_known = ["exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "arcsin", "arccos", "arctan", "max", "min"];

    private static readonly Dictionary<string, string> s_relations = new() { ["≥"] = @"\ge", ["≤"] = @"\le", ["≠"] = @"\ne" };

    public static string Write(Formula formula) => formula switch
    {
        Formula.Symbol(var name) => Name(name),
        Formula.Number(var value) => Number(value),
        Formula.Call(var function, var arguments) => $@"{Function(function)}\left({string.Join(", ", arguments.Select(Write))}\right)",
        Formula.Sum(var left, var right) => $"{Within(left, Binding.Sum)} + {Within(right, Binding.Product)}",
        Formula.Difference(var left, var right) => $"{Within(left, Binding.Sum)} - {Within(right, Binding.Product)}",
        Formula.Negated(var inner) => $"-{Within(inner, Binding.Product)}",
        Formula.Product(var left, var right) => $@"{Within(left, Binding.Sign)} \cdot {Within(right, Binding.Power)}",
        Formula.MatrixProduct(var left, var right) => $@"{Within(left, Binding.Product)} \, {Within(right, Binding.Power)}",
        Formula.Quotient(var numerator, var denominator) => $@"\frac{{{Write(numerator)}}}{{{Write(denominator)}}}",
        Formula.Power(var @base, var exponent) => $"{Within(@base, Binding.Atom)}^{{{Write(exponent)}}}",
        Formula.Transposed(var inner) => $@"{Within(inner, Binding.Atom)}^{{\top}}",
        Formula.Root(var inner) => $@"\sqrt{{{Write(inner)}}}",
        Formula.Magnitude(var inner) => $@"\left|{Write(inner)}\right|",
        Formula.Part(var whole, var index) => $"{Within(whole, Binding.Atom)}_{{{index}}}",
        Formula.Bracket bracket => $@"\left[{Relation(bracket)}\right]",
        Formula.Choice choice => $@"\begin{{cases}} {Write(choice.Then)} & {Relation(choice.When)} \\ {Write(choice.Else)} & {Relation(choice.Otherwise)} \end{{cases}}",
        _ => throw new NotSupportedException($"{formula.GetType().Name} has no LaTeX form."),
    };

    private static string Relation(Formula.Bracket bracket) =>
        $"{Within(bracket.Left, Binding.Sum)} {s_relations.GetValueOrDefault(bracket.Relation, bracket.Relation)} {Within(bracket.Right, Binding.Sum)}";

    private static string Within(Formula formula, Binding binding) =>
        formula.Binding < binding ? $@"\left({Write(formula)}\right)" : Write(formula);

    private static string Number(double value)
    {
        var digits = Formula.Digits(value);
        var e = digits.IndexOf('E', StringComparison.Ordinal);
        return e < 0 ? digits : $@"{digits[..e]} \cdot 10^{{{int.Parse(digits[(e + 1)..], System.Globalization.CultureInfo.InvariantCulture)}}}";
    }

    private static string Function(string name) => name switch { "σ" => @"\sigma", "Φ" => @"\Phi", "φ" => @"\varphi", _ => s_known.Contains(name) ? $@"\{name}" : $@"\operatorname{{{Escape(name)}}}" };

    /// <summary>A name as mathematics writes it: x1 is x with an index, a longer name is upright.</summary>
    private static string Name(string name)
    {
        name = string.Concat(name.Select(c => c is >= '₀' and <= '₉' ? (char)('0' + (c - '₀')) : c));
        var letters = name.TrimEnd("0123456789".ToCharArray());
        var index = name[letters.Length..];
        var stem = letters.Length == 1 ? letters : $@"\mathrm{{{Escape(letters)}}}";
        return index.Length == 0 ? stem : letters.Length == 0 ? index : $"{stem}_{{{index}}}";
    }

    private static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (c is ' ') escaped.Append(@"\ ");
            else if (c is '\\') escaped.Append(@"\backslash ");
            else if (c is '^' or '~') escaped.Append('\\').Append(c).Append("{}");
            else
            {
                if ("#$%&_{}".Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
                escaped.Append(c);
            }
        }
        return escaped.ToString();
    }
}
