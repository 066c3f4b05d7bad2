using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>A logarithmic axis from bottom to top, with a tick at every so many powers of ten.</summary>
/// <param name="Low">The lowest power of ten.</param>
/// <param name="High">The highest.</param>
/// <param name="Every">From one tick to the next.</param>
internal sealed record LogAxis(int Low, int High, int Every)
{
    private const int MostTicks = 6;

    /// <summary>An axis that holds all of some positive numbers; of none, around 1.</summary>
    public static LogAxis Of(IReadOnlyCollection<double> values)
    {
        var (low, high) = values.Count == 0 ? (-1, 1) : ((int)Math.Floor(Math.Log10(values.Min())), (int)Math.Ceiling(Math.Log10(values.Max())));
        // Two decades at least: less would make much of little.
        if (high - low < 2) (low, high) = (low - (low == high ? 1 : 0), Math.Max(high, low + (low == high ? 1 : 2)));
        var every = 1;
        while ((high - low) / every >= MostTicks) every = every switch { 1 => 2, 2 => 5, _ => every * 2 };
        return new(low, high, every);
    }

    public IEnumerable<int> Ticks => Enumerable.Range(Low, High - Low + 1).Where(power => power % Every == 0);

    /// <summary>How far up a number is, from 0 to 1.</summary>
    public double Place(double value) => (Math.Log10(value) - Low) / (High - Low);

    /// <summary>A power of ten's exponent as small print has it.</summary>
    public static string Exponent(int power) => power.ToString(CultureInfo.InvariantCulture).Replace('-', '−');
}
