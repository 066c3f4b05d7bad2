namespace NotebookBackprop.Autodiff;

/// <summary>Reads the structure of one matrix: its pattern of zeros first, then the numbers where the pattern is narrow enough.</summary>
internal readonly ref struct StructureReader
{
    private readonly ReadOnlySpan<double> _entries;
    private readonly int _rows;
    private readonly int _columns;
    private readonly double _tolerance;
    private readonly double[] _rowMost;
    private readonly double[] _columnMost;

    public StructureReader(ReadOnlySpan<double> entries, int rows, int columns, double tolerance)
    {
        _entries = entries;
        (_rows, _columns, _tolerance) = (rows, columns, tolerance);
        (_rowMost, _columnMost) = (new double[rows], new double[columns]);
        for (var i = 0; i < rows; i++)
            for (var j = 0; j < columns; j++)
                if (Math.Abs(entries[i * columns + j]) is var size && double.IsFinite(size))
                {
                    _rowMost[i] = Math.Max(_rowMost[i], size);
                    _columnMost[j] = Math.Max(_columnMost[j], size);
                }
    }

    public MatrixStructure Read(Spectrum? spectrum)
    {
        long zeros = 0, nonFinite = 0;
        var (above, below, ones) = (false, false, true);
        var (rowCounts, columnCounts) = (new int[_rows], new int[_columns]);
        var blocks = new BlockFinder(_rows, _columns);
        for (var i = 0; i < _rows; i++)
            for (var j = 0; j < _columns; j++)
            {
                if (IsZero(i, j))
                {
                    zeros++;
                    continue;
                }
                if (!double.IsFinite(At(i, j))) nonFinite++;
                above |= j > i;
                below |= i > j;
                ones &= IsNear(At(i, j), 1);
                rowCounts[i]++;
                columnCounts[j]++;
                blocks.Join(i, j);
            }
        var (found, isReordered) = above || below ? blocks.Found() : ([], false);
        var isSquare = _rows == _columns;
        var isFull = Array.TrueForAll(rowCounts, count => count == 1) && Array.TrueForAll(columnCounts, count => count == 1);
        var kind =
            _rows == 0 || _columns == 0 ? MatrixKind.Empty
            : zeros == _entries.Length ? MatrixKind.Zero
            : !above && !below && isSquare && ones && isFull ? MatrixKind.Identity
            : !above && !below && isSquare && isFull && HasOneFactor() ? MatrixKind.ScaledIdentity
            : ones && isSquare && isFull ? MatrixKind.Permutation
            : ones && Array.TrueForAll(rowCounts, count => count <= 1) ? MatrixKind.Selection
            : !above && !below ? MatrixKind.Diagonal
            : found.Count > 1 && !isReordered ? MatrixKind.BlockDiagonal
            : isSquare && !above ? MatrixKind.LowerTriangular
            : isSquare && !below ? MatrixKind.UpperTriangular
            : found.Count > 1 ? MatrixKind.BlockDiagonal
            : spectrum is not null && spectrum.Rank * 2 <= Math.Min(_rows, _columns) ? MatrixKind.LowRank
            : zeros * 2 > _entries.Length ? MatrixKind.Sparse
            : MatrixKind.Dense;
        var isBlocks = kind == MatrixKind.BlockDiagonal;
        return new(kind, _rows, _columns, zeros, nonFinite, _tolerance, kind == MatrixKind.ScaledIdentity ? At(0, 0) : 1,
            isBlocks ? found : [], isBlocks && isReordered, isSquare && _rows > 0 && IsSymmetric());
    }

    private double At(int i, int j) => _entries[i * _columns + j];

    // A comparison with NaN is false, so a NaN is no zero.
    private bool IsZero(int i, int j) => Math.Abs(At(i, j)) <= _tolerance * Math.Max(_rowMost[i], _columnMost[j]);

    private bool IsNear(double a, double b) => Math.Abs(a - b) <= _tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    private bool HasOneFactor()
    {
        for (var i = 1; i < _rows; i++)
            if (!IsNear(At(i, i), At(0, 0))) return false;
        return IsNear(At(0, 0), At(0, 0));
    }

    private bool IsSymmetric()
    {
        for (var i = 0; i < _rows; i++)
            for (var j = 0; j < i; j++)
                if (!(Math.Abs(At(i, j) - At(j, i)) <= _tolerance * Math.Max(_rowMost[i], _rowMost[j]))) return false;
        return true;
    }
}
