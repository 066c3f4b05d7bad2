namespace NotebookBackprop;

/// <summary>How large the elements of an array are, by magnitude.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Norm">The root of the sum of squares; NaN where an element is not finite.</param>
/// <param name="Mean">The mean magnitude.</param>
/// <param name="P5">Of the elements that are not zero, the magnitude that 5 in 100 stay below; 0 where all are zero.</param>
/// <param name="Median">The same for half of them.</param>
/// <param name="P95">The same for 95 in 100.</param>
/// <param name="Zeros">The share that is exactly zero, from 0 to 1.</param>
public sealed record Distribution(int Count, double Norm, double Mean, double P5, double Median, double P95, double Zeros)
{
    /// <summary>Percentiles of more elements than these are those of as many, evenly spread: sorting all would take longer than the sweep.</summary>
    private const int MostSorted = 2048;

    /// <summary>How many elements there are together, and their norm; the rest is NaN.</summary>
    internal static Distribution NormOf(params IReadOnlyList<double[]> arrays) => new(
        arrays.Sum(array => array.Length), Magnitude.Norm([.. arrays.Select(array => Magnitude.Norm(array))]), double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>The distribution of all elements together; of none, zeros.</summary>
    internal static Distribution Of(params IReadOnlyList<double[]> arrays)
    {
        var all = arrays.Count == 1 ? arrays[0] : [.. arrays.SelectMany(array => array)];
        if (all.Length == 0) return new(0, 0, 0, 0, 0, 0, 0);
        double sum = 0;
        var zeros = 0;
        foreach (var x in all)
        {
            sum += Math.Abs(x);
            if (x == 0) zeros++;
        }
        var stride = (all.Length + MostSorted - 1) / MostSorted;
        var sorted = new List<double>(MostSorted);
        for (var i = 0; i < all.Length; i += stride)
            if (all[i] != 0) sorted.Add(Math.Abs(all[i]));
        sorted.Sort();
        double At(double share) => sorted.Count == 0 ? 0 : sorted[(int)Math.Round(share * (sorted.Count - 1))];
        return new(all.Length, Magnitude.Norm(all), sum / all.Length, At(0.05), At(0.5), At(0.95), (double)zeros / all.Length);
    }
}
