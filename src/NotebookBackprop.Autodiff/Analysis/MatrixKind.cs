namespace NotebookBackprop.Autodiff;

/// <summary>What a matrix is, by the first of these names that fits.</summary>
public enum MatrixKind
{
    /// <summary>It has no entries.</summary>
    Empty,

    /// <summary>Every entry is zero.</summary>
    Zero,

    /// <summary>Ones on the diagonal of a square, zeros elsewhere.</summary>
    Identity,

    /// <summary>One number along the diagonal of a square, zeros elsewhere.</summary>
    ScaledIdentity,

    /// <summary>Zeros off the diagonal; it need not be square.</summary>
    Diagonal,

    /// <summary>A single one in each row and each column: it reorders.</summary>
    Permutation,

    /// <summary>At most a single one in each row: each output is one of the inputs, or none.</summary>
    Selection,

    /// <summary>Blocks along the diagonal that share no row and no column, perhaps after reordering.</summary>
    BlockDiagonal,

    /// <summary>A square with zeros above the diagonal.</summary>
    LowerTriangular,

    /// <summary>A square with zeros below the diagonal.</summary>
    UpperTriangular,

    /// <summary>Its rank is at most half of what its size allows.</summary>
    LowRank,

    /// <summary>More than half of the entries are zero, in no pattern named above.</summary>
    Sparse,

    /// <summary>None of these.</summary>
    Dense,
}
