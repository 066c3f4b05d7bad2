namespace NotebookBackprop.Rendering;

/// <summary>An axis from bottom to top that suits some numbers: logarithmic where they are positive and far apart.</summary>
/// <param name="IsLogarithmic">Whether equal distances are equal factors.</param>
/// <param name="Low">The number at the bottom.</param>
/// <param name="High">The number at the top.</param>
/// <param name="Ticks">Round numbers between.</param>
internal sealed record ValueAxis(bool IsLogarithmic, double Low, double High, IReadOnlyList<double> Ticks)
{
    /// <summary>From this factor on a curve says little on a linear axis.</summary>
    private const double Far = 30;

    private static readonly int[] s_digits = [1, 2, 5];

    private const int MostTicks = 5;

    /// <summary>The axis for these numbers; of none, from 0 to 1.</summary>
    public static ValueAxis Of(IEnumerable<double> values)
    {
        var (low, high) = Range(values);
        if (low > high) (low, high) = (0, 1);
        return low > 0 && high / low >= Far ? Logarithmic(low, high) : Linear(low, high);
    }

    /// <summary>The logarithmic axis for the positive ones of these numbers.</summary>
    public static ValueAxis LogarithmicOf(IEnumerable<double> values)
    {
        var (low, high) = Range(values.Where(value => value > 0));
        return low > high ? Logarithmic(0.1, 1) : Logarithmic(low, high);
    }

    /// <summary>How far up a number is, from 0 to 1; outside for one that has no place.</summary>
    public double Place(double value) => IsLogarithmic ? (Math.Log(value) - Math.Log(Low)) / (Math.Log(High) - Math.Log(Low)) : value / (High - Low) - Low / (High - Low);

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
            if (double.IsFinite(value)) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return (low, high);
    }

    private static ValueAxis Logarithmic(double low, double high)
    {
        (low, high) = (low / 1.15, Math.Min(high * 1.15, double.MaxValue));
        var (first, last) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)));
        List<double> powers = [.. Enumerable.Range(first, last - first + 1).Select(k => Math.Pow(10, k)).Where(IsIn)];
        if (powers.Count > 2) return new(true, low, high, [.. powers.Where((_, i) => i % (powers.Count / (MostTicks + 1) + 1) == 0)]);
        return new(true, low, high, [.. Enumerable.Range(first, last - first + 1).SelectMany(k => s_digits.Select(digit => digit * Math.Pow(10, k))).Where(IsIn)]);

        bool IsIn(double value) => value >= low && value <= high;
    }

    private static ValueAxis Linear(double low, double high)
    {
        if (low >= 0 && low < high / 2) low = 0;
        else if (low == high) (low, high) = (low - Math.Max(0.5, Math.Abs(low) / 2), high + Math.Max(0.5, Math.Abs(high) / 2));
        var room = (high / 2 - low / 2) * 0.1;
        (low, high) = (low == 0 ? 0 : Math.Max(low - room, -double.MaxValue), Math.Min(high + room, double.MaxValue));
        var step = Nice((high / MostTicks) - (low / MostTicks));
        List<double> ticks = [];
        for (var k = Math.Ceiling(low / step); k * step <= high && ticks.Count <= 2 * MostTicks; k++) ticks.Add(k * step);
        return new(false, low, high, ticks);
    }

    /// <summary>The least of 1, 2 or 5 times a power of ten that is not below a number.</summary>
    public static double Nice(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }
}
