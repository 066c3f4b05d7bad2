using System.Globalization;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// A mathematical expression, to be written: as plain text, LaTeX, or whatever a renderer makes of it.
/// It computes nothing.
/// </summary>
/// <param name="Binding">How tightly the outermost sign binds; a part that binds less is put in parentheses.</param>
public abstract record Formula(Binding Binding)
{
    /// <summary>A name: a variable, or a node of the graph.</summary>
    public sealed record Symbol(string Name) : Formula(Binding.Atom);

    /// <summary>A number as it stands in the user's code.</summary>
    public sealed record Number(double Value) : Formula(Value < 0 || double.IsNegative(Value) ? Binding.Sign : Binding.Atom);

    /// <summary>A function of arguments in parentheses.</summary>
    public sealed record Call(string Function, params IReadOnlyList<Formula> Arguments) : Formula(Binding.Atom);

    /// <summary>A sum.</summary>
    public sealed record Sum(Formula Left, Formula Right) : Formula(Binding.Sum);

    /// <summary>A difference.</summary>
    public sealed record Difference(Formula Left, Formula Right) : Formula(Binding.Sum);

    /// <summary>A negated expression.</summary>
    public sealed record Negated(Formula Inner) : Formula(Binding.Sign);

    /// <summary>A product of numbers, element by element.</summary>
    public sealed record Product(Formula Left, Formula Right) : Formula(Binding.Product);

    /// <summary>A product of matrices, written side by side.</summary>
    public sealed record MatrixProduct(Formula Left, Formula Right) : Formula(Binding.Product);

    /// <summary>A quotient.</summary>
    public sealed record Quotient(Formula Numerator, Formula Denominator) : Formula(Binding.Product);

    /// <summary>A power.</summary>
    public sealed record Power(Formula Base, Formula Exponent) : Formula(Binding.Power);

    /// <summary>A transposed matrix.</summary>
    public sealed record Transposed(Formula Inner) : Formula(Binding.Power);

    /// <summary>A square root.</summary>
    public sealed record Root(Formula Inner) : Formula(Binding.Atom);

    /// <summary>An absolute value.</summary>
    public sealed record Magnitude(Formula Inner) : Formula(Binding.Atom);

    /// <summary>A part of an array, by its index.</summary>
    public sealed record Part(Formula Whole, string Index) : Formula(Binding.Atom);

    /// <summary>1 where a comparison holds, 0 elsewhere (Iverson's bracket).</summary>
    public sealed record Bracket(Formula Left, string Relation, Formula Right) : Formula(Binding.Atom);

    /// <summary>One of two expressions: the first where a condition holds, else the second.</summary>
    public sealed record Choice(Formula Condition, Formula Then, Formula Else) : Formula(Binding.Choice)
    {
        /// <summary>Where the second holds: the condition turned round. A number is a condition where it is not 0.</summary>
        public Bracket Otherwise => Condition is Bracket(var left, var relation, var right)
            ? new(left, relation switch { "<" => "≥", "≤" => ">", ">" => "≤", "≥" => "<", "=" => "≠", _ => "=" }, right)
            : new(Condition, "=", new Number(0));

        /// <summary>The condition as a comparison.</summary>
        public Bracket When => Condition as Bracket ?? new(Condition, "≠", new Number(0));
    }

    /// <summary>The expression in plain Unicode text: <c>y · (1 − y)</c>.</summary>
    public sealed override string ToString() => PlainText.Write(this);

    /// <summary>The expression in LaTeX: <c>y \left(1 - y\right)</c>.</summary>
    public string ToLatex() => Latex.Write(this);

    /// <summary>A number in a formula: as short as it stays exact to six digits.</summary>
    internal static string Digits(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}

/// <summary>How tightly a sign binds its parts, loosest first.</summary>
public enum Binding
{
    /// <summary>One expression or another.</summary>
    Choice,

    /// <summary>Sums and differences.</summary>
    Sum,

    /// <summary>A leading minus.</summary>
    Sign,

    /// <summary>Products and quotients.</summary>
    Product,

    /// <summary>Powers.</summary>
    Power,

    /// <summary>Names, numbers, function calls: never in need of parentheses.</summary>
    Atom,
}
