namespace NotebookBackprop.Rendering;

/// <summary>From numbers to colours: zero is the paper's colour, both signs reach their full colour at one magnitude.</summary>
/// <param name="Limit">That magnitude; what lies beyond has the same colour, and a mark.</param>
/// <param name="Clipped">How many finite numbers lie beyond.</param>
/// <param name="Count">Of how many.</param>
public sealed record HeatScale(double Limit, int Clipped, int Count)
{
    /// <summary>Steps of colour on each side of zero.</summary>
    public const int Steps = 15;

    /// <summary>
    /// The scale of some numbers: up to the greatest magnitude, but no farther than three standard deviations from their
    /// mean's magnitude. Zeros do not count for these two: in a sparse matrix the rest would all be outliers.
    /// </summary>
    public static HeatScale Of(ReadOnlySpan<double> values)
    {
        var statistics = Statistics.Of([.. values.ToArray().Where(value => value != 0)]);
        if (statistics.Finite == 0) return new(0, 0, values.Length);
        var limit = Math.Min(statistics.Magnitude, Math.Abs(statistics.Mean) + 3 * statistics.Deviation);
        var clipped = 0;
        foreach (var value in values)
            if (double.IsFinite(value) && Math.Abs(value) > limit) clipped++;
        return new(limit, clipped, values.Length);
    }

    /// <summary>The common scale of several maps, of what they draw.</summary>
    public static HeatScale Of(IEnumerable<HeatMap> maps) => Of([.. maps.SelectMany(map => map.Cells).Select(cell => cell.Value)]);

    /// <summary>The step of a number's colour, from −<see cref="Steps"/> to <see cref="Steps"/>; 0 for exactly zero, and for NaN.</summary>
    public int Step(double value) =>
        value == 0 || double.IsNaN(value) ? 0
        : Math.Sign(value) * (Math.Abs(value) >= Limit ? Steps : Math.Max(1, (int)Math.Ceiling(Math.Abs(value) / Limit * Steps)));
}
