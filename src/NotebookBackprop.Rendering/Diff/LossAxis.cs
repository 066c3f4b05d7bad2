namespace NotebookBackprop.Rendering;

/// <summary>The axis of losses: logarithmic where they are positive and differ much, else even steps.</summary>
/// <param name="Low">The lowest number; on a logarithmic axis its power of ten.</param>
/// <param name="High">The highest.</param>
/// <param name="Step">From one tick to the next.</param>
/// <param name="IsLog">Whether it is logarithmic.</param>
internal sealed record LossAxis(double Low, double High, double Step, bool IsLog)
{
    /// <summary>From this ratio of the greatest to the least on, even steps would hide the small ones.</summary>
    private const double Much = 20;

    /// <summary>An axis that holds all finite numbers; of none, from 0 to 1.</summary>
    public static LossAxis Of(IEnumerable<double> losses)
    {
        var finite = losses.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        if (low > 0 && high / low >= Much)
        {
            var axis = LogAxis.Of([low, high]);
            return new(axis.Low, axis.High, axis.Every, true);
        }
        // A loss is seldom to be seen without the zero it should come to.
        if (low >= 0) low = 0;
        if (high <= low) high = low + 1;
        var step = Nice((high - low) / 4);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step, false);
    }

    /// <summary>How far up a number is, from 0 to 1; null where it has no place.</summary>
    public double? Place(double loss) => double.IsFinite(loss) ? ((IsLog ? Math.Log10(loss) : loss) - Low) / (High - Low) : null;

    /// <summary>Numbers to be written, with their places.</summary>
    public IEnumerable<(double Place, double Value)> Ticks()
    {
        for (var i = 0; Low + i * Step <= High + Step / 1000; i++)
            yield return (i * Step / (High - Low), IsLog ? Math.Pow(10, Low + i * Step) : Math.Round(Low + i * Step, 12));
    }

    /// <summary>1, 2 or 5 times a power of ten, at least as large.</summary>
    private static double Nice(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least <= power ? 1 : least <= 2 * power ? 2 : least <= 5 * power ? 5 : 10);
    }
}
