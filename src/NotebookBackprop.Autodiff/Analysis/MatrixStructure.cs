namespace NotebookBackprop.Autodiff;

/// <summary>The pattern of a matrix's entries, found and named.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Zeros">How many entries count as zero.</param>
/// <param name="NonFinite">How many entries are NaN or infinite; none of them is a zero.</param>
/// <param name="Tolerance">The part of the largest entry of its row and column up to which an entry counts as zero.</param>
/// <param name="Factor">The number along the diagonal of a <see cref="MatrixKind.ScaledIdentity"/>; 1 else.</param>
/// <param name="Blocks">The sizes of a <see cref="MatrixKind.BlockDiagonal"/>'s blocks, in order of their first rows; none else.</param>
/// <param name="IsReordered">Whether rows and columns have to be reordered for the blocks to lie along the diagonal.</param>
/// <param name="IsSymmetric">Whether it is a square that equals its transpose.</param>
public sealed record MatrixStructure(
    MatrixKind Kind, int Rows, int Columns, long Zeros, long NonFinite, double Tolerance, double Factor,
    IReadOnlyList<BlockSize> Blocks, bool IsReordered, bool IsSymmetric)
{
    /// <summary>The part of the entries that count as zero, from 0 to 1; 0 where there is no entry.</summary>
    public double ShareOfZeros => Rows == 0 || Columns == 0 ? 0 : (double)Zeros / ((long)Rows * Columns);

    /// <summary>
    /// Finds the structure. An entry counts as zero where it is at most <paramref name="tolerance"/> times the largest of
    /// its row and of its column, so that a matrix of vanishing numbers has a structure too, and rounding beside large
    /// numbers has none.
    /// </summary>
    /// <param name="entries">Row-major.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="spectrum">Its singular values, where they are known: without them no rank is low.</param>
    /// <param name="tolerance">From 0 to 1; null for the longer side times the rounding of the type.</param>
    /// <param name="dtype">The type that the entries were computed in.</param>
    /// <exception cref="ArgumentException">The entries are not rows times columns.</exception>
    public static MatrixStructure Of(ReadOnlySpan<double> entries, int rows, int columns, Spectrum? spectrum = null, double? tolerance = null, DType dtype = DType.Float64)
    {
        if (entries.Length != (long)rows * columns)
            throw new ArgumentException($"matrix structure: {entries.Length} entries are not {rows} by {columns}; give them row by row.");
        return new StructureReader(entries, rows, columns, tolerance ?? Math.Max(rows, columns) * Spectrum.Precision(dtype)).Read(spectrum);
    }
}

/// <summary>The size of a block.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many columns.</param>
public readonly record struct BlockSize(int Rows, int Columns);
