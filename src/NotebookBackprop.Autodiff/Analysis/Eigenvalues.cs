using MathNet.Numerics.LinearAlgebra;

namespace NotebookBackprop.Autodiff;

/// <summary>The eigenvalues of a symmetric matrix.</summary>
/// <param name="Values">Smallest first.</param>
/// <param name="Tolerance">The size up to which one counts as zero.</param>
public sealed record Eigenvalues(IReadOnlyList<double> Values, double Tolerance)
{
    /// <summary>The most rows whose eigenvalues are computed: about a second's work.</summary>
    public const int MostRows = 800;

    /// <summary>How many are below zero.</summary>
    public int Negative => Values.Count(value => value < -Tolerance);

    /// <summary>How many are above zero.</summary>
    public int Positive => Values.Count(value => value > Tolerance);

    /// <summary>How many count as zero.</summary>
    public int Flat => Values.Count - Negative - Positive;

    /// <summary>The eigenvalues of a matrix, of which the symmetric part is taken.</summary>
    /// <param name="entries">Row-major.</param>
    /// <param name="rows">How many rows, and columns.</param>
    /// <param name="dtype">The type that the entries were computed in: by its rounding a zero is told.</param>
    /// <returns>Null where there are more than <see cref="MostRows"/>, or an entry is not finite.</returns>
    public static Eigenvalues? Of(ReadOnlySpan<double> entries, int rows, DType dtype = DType.Float64)
    {
        if (rows > MostRows) return null;
        var scale = 0.0;
        foreach (var entry in entries)
        {
            if (!double.IsFinite(entry)) return null;
            scale = Math.Max(scale, Math.Abs(entry));
        }
        if (scale == 0) return new(new double[rows], 0);
        var matrix = Matrix<double>.Build.Dense(rows, rows);
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < rows; j++)
                matrix.At(i, j, entries[i * rows + j] / scale / 2 + entries[j * rows + i] / scale / 2);
        double[] values = [.. matrix.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real * scale).Order()];
        return new(values, rows * Spectrum.Precision(dtype) * Math.Max(Math.Abs(values[0]), Math.Abs(values[^1])));
    }
}
