namespace NotebookBackprop.Rendering;

/// <summary>Where numbers lie between two ends: evenly, or by their decimal logarithms.</summary>
/// <param name="Low">The lower end; on a logarithmic scale its decimal logarithm.</param>
/// <param name="High">The upper end, likewise; above the lower one.</param>
/// <param name="IsLogarithmic">Whether equal distances are equal factors.</param>
internal sealed record Scale(double Low, double High, bool IsLogarithmic)
{
    /// <summary>From this ratio of the largest to the smallest on, a linear scale would show the largest alone.</summary>
    private const double FarApart = 30, SpectrumFarApart = 1000;

    private const double Margin = 0.1, LogMargin = 0.06, LeastBar = 0.2;

    private const int MostDecades = 20;

    /// <summary>The part of the way from the lower end to the upper, 0 to 1 between them; NaN or infinite for a number without a place.</summary>
    public double Part(double value) => PartOf(IsLogarithmic ? Math.Log10(value) : value);

    /// <summary>The same for a number in the unit of the ends: on a logarithmic scale, for its decimal logarithm.</summary>
    public double PartOf(double place) => (place / 2 - Low / 2) / (High / 2 - Low / 2);

    /// <summary>A logarithmic scale between whole powers of ten, two decades at least; of no positive number, around 1.</summary>
    public static Scale Decades(IEnumerable<double> values)
    {
        var (low, high) = Range(values.Where(value => value > 0));
        if (low > high) return new(-1, 1, true);
        double first = Math.Floor(Math.Log10(low)), last = Math.Ceiling(Math.Log10(high));
        // Less than two decades would make much of little.
        return last - first >= 2 ? new(first, last, true) : first == last ? new(first - 1, last + 1, true) : new(first, last + 1, true);
    }

    /// <summary>The scale that suits a curve: logarithmic where its numbers are positive and far apart; of none, from 0 to 1.</summary>
    public static Scale Fit(IEnumerable<double> values)
    {
        var (low, high) = Range(values);
        if (low > high) (low, high) = (0, 1);
        return low > 0 && high / low >= FarApart ? FitDecades([low, high]) : FitLinear(low, high);
    }

    /// <summary>A logarithmic scale that holds the positive ones of these numbers with a margin; of none, from 0.1 to 1.</summary>
    public static Scale FitDecades(IEnumerable<double> values)
    {
        var (low, high) = Range(values.Where(value => value > 0));
        return low > high ? new(-1, 0, true) : new(Math.Log10(low) - LogMargin, Math.Log10(high) + LogMargin, true);
    }

    /// <summary>The scale of bars: from zero; logarithmic where the numbers span many decades, cut off where they span too many.</summary>
    /// <param name="values">Any; what is not finite has no height.</param>
    /// <param name="tolerance">The size up to which one counts as zero.</param>
    public static Scale FromZero(IReadOnlyList<double> values, double tolerance)
    {
        var (low, high) = Range(values);
        var (least, most) = Range(values.Select(Math.Abs).Where(size => size > tolerance));
        if (least <= most && low >= -tolerance && most / least > SpectrumFarApart)
        {
            var top = Math.Ceiling(Math.Log10(most));
            // The smallest bar is still seen.
            return new(Math.Max(Math.Floor(Math.Log10(least) - LeastBar), top - MostDecades), top, true);
        }
        (low, high) = (Math.Min(0, low), Math.Max(0, high));
        return new(low, low == high ? low + 1 : high, false);
    }

    private static Scale FitLinear(double low, double high)
    {
        // The zero to which a loss should come is in sight unless it is far off.
        if (low >= 0 && low < high / 2) low = 0;
        else if (low == high) (low, high) = (low - Math.Max(0.5, Math.Abs(low) / 2), high + Math.Max(0.5, Math.Abs(high) / 2));
        var room = (high / 2 - low / 2) * Margin;
        return new(low == 0 ? 0 : Math.Max(low - room, -double.MaxValue), Math.Min(high + room, double.MaxValue), false);
    }

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            if (double.IsFinite(value)) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return (low, high);
    }
}
