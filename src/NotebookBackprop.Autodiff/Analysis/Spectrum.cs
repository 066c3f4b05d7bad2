using MathNet.Numerics.LinearAlgebra;

namespace NotebookBackprop.Autodiff;

/// <summary>The singular values of a matrix, and what follows from them.</summary>
/// <param name="Values">Largest first; as many as the smaller side of the matrix.</param>
/// <param name="Rank">How many of them count as other than zero.</param>
/// <param name="Tolerance">The value up to which one counts as zero.</param>
public sealed record Spectrum(IReadOnlyList<double> Values, int Rank, double Tolerance)
{
    /// <summary>The most work, smaller side squared times larger side, that is done: about a second's.</summary>
    private const double MostWork = 1e9;

    /// <summary>How far the matrix stretches at most: its 2-norm. 0 where there is no value.</summary>
    public double Largest => Values.Count == 0 ? 0 : Values[0];

    /// <summary>How far it stretches at least. 0 where there is no value.</summary>
    public double Smallest => Values.Count == 0 ? 0 : Values[^1];

    /// <summary>The root of the mean square: the Frobenius norm over the root of their count. 0 where there is no value.</summary>
    public double Rms => Largest == 0 ? 0 : Largest * Math.Sqrt(Values.Average(value => value / Largest * (value / Largest)));

    /// <summary>The mean. 0 where there is no value.</summary>
    public double Mean => Values.Count == 0 ? 0 : Values.Average();

    /// <summary>The one in the middle, the larger of two. 0 where there is no value.</summary>
    public double Median => Values.Count == 0 ? 0 : Values[(Values.Count - 1) / 2];

    /// <summary>Largest over smallest; infinite where the rank is less than full, NaN where there is no value.</summary>
    public double Condition => Values.Count == 0 ? double.NaN : Rank < Values.Count ? double.PositiveInfinity : Largest / Smallest;

    /// <summary>Whether a matrix of this size would take longer than about a second.</summary>
    public static bool IsTooLarge(int rows, int columns) => Math.Pow(Math.Min(rows, columns), 2) * Math.Max(rows, columns) > MostWork;

    /// <summary>The singular values of a matrix.</summary>
    /// <param name="entries">Row-major.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="dtype">The type that the entries were computed in: of its rounding a rank is told.</param>
    /// <returns>
    /// Null where the matrix is too large or an entry is not finite. A value counts as zero up to the longer side times
    /// the rounding of the type times the largest value, as in NumPy and MATLAB.
    /// </returns>
    public static Spectrum? Of(ReadOnlySpan<double> entries, int rows, int columns, DType dtype = DType.Float64)
    {
        if (IsTooLarge(rows, columns)) return null;
        var scale = 0.0;
        foreach (var entry in entries)
        {
            if (!double.IsFinite(entry)) return null;
            scale = Math.Max(scale, Math.Abs(entry));
        }
        if (scale == 0) return new(new double[Math.Min(rows, columns)], 0, 0);

        // Scaled to one, so that no square of a vanishing or exploding entry leaves the range of numbers.
        var matrix = Matrix<double>.Build.Dense(rows, columns);
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                matrix.At(i, j, entries[i * columns + j] / scale);
        double[] values = [.. matrix.Svd(computeVectors: false).S.Select(value => value * scale).OrderDescending()];
        var tolerance = Math.Max(rows, columns) * Precision(dtype) * values[0];
        return new(values, values.Count(value => value > tolerance), tolerance);
    }

    /// <summary>The relative distance of neighbouring numbers of a type.</summary>
    internal static double Precision(DType dtype) => dtype == DType.Float64 ? Math.BitIncrement(1.0) - 1 : MathF.BitIncrement(1f) - 1;
}
