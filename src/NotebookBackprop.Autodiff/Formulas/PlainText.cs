namespace NotebookBackprop.Autodiff;

/// <summary>Formulas in plain Unicode text.</summary>
internal static class PlainText
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static string Write(Formula formula) => formula switch
    {
        Formula.Symbol(var name) => name,
        Formula.Number(var value) => Formula.Digits(value).Replace('-', '−'),
        Formula.Call(var function, var arguments) => $"{function}({string.Join(", ", arguments.Select(Write))})",
        Formula.Sum(var left, var right) => $"{Within(left, Binding.Sum)} + {Within(right, Binding.Product)}",
        Formula.Difference(var left, var right) => $"{Within(left, Binding.Sum)} − {Within(right, Binding.Product)}",
        Formula.Negated(var inner) => $"−{Within(inner, Binding.Product)}",
        Formula.Product(var left, var right) => $"{Within(left, Binding.Sign)} · {Within(right, Binding.Power)}",
        Formula.MatrixProduct(var left, var right) => $"{Within(left, Binding.Product)} {Within(right, Binding.Power)}",
        Formula.Quotient(var numerator, var denominator) => $"{Within(numerator, Binding.Sign)} / {Within(denominator, Binding.Power)}",
        Formula.Power(var @base, Formula.Number(var n)) when n is >= 0 and <= 9 && n == (int)n => $"{Within(@base, Binding.Atom)}{Superscripts[(int)n]}",
        Formula.Power(var @base, var exponent) => $"{Within(@base, Binding.Atom)}^{Within(exponent, Binding.Atom)}",
        Formula.Transposed(var inner) => $"{Within(inner, Binding.Atom)}ᵀ",
        Formula.Root(var inner) => $"√{Within(inner, Binding.Atom)}",
        Formula.Magnitude(var inner) => $"|{Write(inner)}|",
        Formula.Part(var whole, var index) => $"{Within(whole, Binding.Atom)}[{index}]",
        Formula.Bracket(var left, var relation, var right) => $"[{Within(left, Binding.Sum)} {relation} {Within(right, Binding.Sum)}]",
        Formula.Choice { When: (var left, var relation, var right) } choice =>
            $"{Within(left, Binding.Sum)} {relation} {Within(right, Binding.Sum)} ? {Within(choice.Then, Binding.Sum)} : {Write(choice.Else)}",
        _ => throw new NotSupportedException($"{formula.GetType().Name} has no plain text form."),
    };

    private static string Within(Formula formula, Binding binding) =>
        formula.Binding < binding ? $"({Write(formula)})" : Write(formula);
}
