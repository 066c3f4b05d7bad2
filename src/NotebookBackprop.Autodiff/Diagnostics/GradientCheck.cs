using System.Globalization;

namespace NotebookBackprop;

/// <summary>What <see cref="Functions.CheckGradients(Func{Tensor, Tensor}, Tensor, double, double)"/> found.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Worst">The derivative that is furthest off; null where none was compared.</param>
/// <param name="Compared">How many derivatives were compared.</param>
[TypeFormatterSource("NotebookBackprop.Rendering.SentenceFormatterSource, NotebookBackprop.Rendering")]
public sealed record GradientCheck(GradientVerdict Verdict, GradientComparison? Worst, int Compared)
{
    /// <summary>Whether no rule is wrong: right everywhere, or right but for kinks.</summary>
    public bool Passed => Verdict != GradientVerdict.Wrong;

    /// <summary>One sentence.</summary>
    public override string ToString() => (Verdict, Worst) switch
    {
        (_, null) => "Right: there is nothing to differentiate.",
        (GradientVerdict.Right, { } worst) => $"Right: {Compared} derivatives agree with finite differences, the worst ({worst.Sweep}, {worst.Place}) to {Digits(worst.Error, 2)}.",
        (GradientVerdict.Kink, { } worst) => $"Kink: {worst}, but the slopes to its two sides differ ({Digits(worst.SlopeBelow)} and {Digits(worst.SlopeAbove)}), as at a max or ReLU that changes its winner there; check at another point.",
        (_, { } worst) => $"Wrong: {worst}.",
    };

    /// <summary>A number to so many significant digits, as drawings write it: 0.0625, −2, 9.9e−12.</summary>
    internal static string Digits(double value, int digits = 6)
    {
        var text = value.ToString($"G{digits}", CultureInfo.InvariantCulture);
        var split = text.Split('E');
        return (split.Length == 1 ? text : $"{split[0]}e{int.Parse(split[1], CultureInfo.InvariantCulture)}").Replace('-', '−');
    }
}

/// <summary>The answer of a gradient check.</summary>
public enum GradientVerdict
{
    /// <summary>Every derivative agrees with finite differences.</summary>
    Right,

    /// <summary>Those that do not agree stand at a kink, where there is no derivative to compare with.</summary>
    Kink,

    /// <summary>A rule gives a derivative that is not the function's.</summary>
    Wrong,
}

/// <summary>One derivative, as a sweep gives it and as differences measure it.</summary>
/// <param name="Sweep">Which sweep: reverse, forward or second order.</param>
/// <param name="Place">Which argument and element, or that it is along a random direction.</param>
/// <param name="Computed">What the sweep gives.</param>
/// <param name="Measured">What central differences give.</param>
/// <param name="Error">Their distance over the larger of 1 and the measured one.</param>
/// <param name="SlopeBelow">The difference quotient to the left.</param>
/// <param name="SlopeAbove">The difference quotient to the right.</param>
public sealed record GradientComparison(string Sweep, string Place, double Computed, double Measured, double Error, double SlopeBelow, double SlopeAbove)
{
    /// <summary>Both numbers in a sentence.</summary>
    public override string ToString() =>
        $"the {Sweep} sweep gives {GradientCheck.Digits(Computed)} for {Place}, differences give {GradientCheck.Digits(Measured)}";
}
