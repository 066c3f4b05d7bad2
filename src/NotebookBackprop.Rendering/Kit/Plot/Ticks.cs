namespace NotebookBackprop.Rendering;

/// <summary>Which places of a scale are marked: few, and round.</summary>
internal static class Ticks
{
    private static readonly double[] s_digits = [1, 2, 5];

    /// <summary>The least of 1, 2 or 5 times a power of ten that is not below a positive number.</summary>
    public static double Nice(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }

    /// <summary>Whole powers of ten on a logarithmic scale, as exponents: multiples of 1, 2, 5, 10, ... of which there are few.</summary>
    /// <param name="scale">A logarithmic scale.</param>
    /// <param name="most">Below so many steps from one to the next.</param>
    public static IReadOnlyList<int> Decades(Scale scale, int most = 6)
    {
        var (low, high) = ((int)Math.Ceiling(scale.Low), (int)Math.Floor(scale.High));
        var every = 1;
        while ((high - low) / every >= most) every = (int)Nice(every + 1);
        return [.. Enumerable.Range(low, Math.Max(0, high - low + 1)).Where(power => power % every == 0)];
    }

    /// <summary>Round numbers on a scale, in rising order; on a logarithmic one powers of ten, and 2 and 5 times these where there are hardly any.</summary>
    public static IReadOnlyList<double> Round(Scale scale, int most = 5)
    {
        if (!scale.IsLogarithmic) return Even(scale.Low, scale.High, most);
        if (Decades(scale, most + 1) is { Count: > 2 } powers) return [.. powers.Select(power => Math.Pow(10, power))];
        return [.. Enumerable.Range((int)Math.Floor(scale.Low), (int)(Math.Ceiling(scale.High) - Math.Floor(scale.Low)) + 1)
            .SelectMany(power => s_digits.Select(digit => digit * Math.Pow(10, power)))
            .Where(value => Math.Log10(value) >= scale.Low && Math.Log10(value) <= scale.High)];
    }

    /// <summary>Multiples of a round number between two, in rising order.</summary>
    /// <param name="low">The first is not below this.</param>
    /// <param name="high">The last is not above this.</param>
    /// <param name="most">About so many steps.</param>
    public static IReadOnlyList<double> Even(double low, double high, int most)
    {
        var step = Nice(high / most - low / most);
        List<double> ticks = [];
        for (var k = Math.Ceiling(low / step); k * step <= high && ticks.Count <= 2 * most; k++) ticks.Add(k * step);
        return ticks;
    }

    /// <summary>What stands beside bars: the ends and zero; on a logarithmic scale powers of ten.</summary>
    public static IReadOnlyList<double> OfBars(Scale scale) =>
        scale.IsLogarithmic ? [.. Decades(scale, 5).Select(power => Math.Pow(10, power))] : [.. new[] { scale.Low, 0, scale.High }.Distinct()];
}
