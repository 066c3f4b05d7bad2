using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The words around Jacobians and the structure of matrices.</summary>
internal sealed record JacobianWords
{
    public required string Jacobian { get; init; }

    /// <summary>A part of the entries, {0} in percent.</summary>
    public required string Zeros { get; init; }

    public required string Rank { get; init; }

    public required string Condition { get; init; }

    public required string Symmetric { get; init; }

    public required string SingularValues { get; init; }

    public required string Largest { get; init; }

    public required string Smallest { get; init; }

    public required string LogScale { get; init; }

    /// <summary>Why there are no singular values: a NaN or infinity in {0} entries.</summary>
    public required string NotFinite { get; init; }

    /// <summary>The same: {0} by {1} are too many.</summary>
    public required string NoSingularValues { get; init; }

    /// <summary>How zeros were told, of {0}.</summary>
    public required string Tolerance { get; init; }

    /// <summary>Blocks of one size: {0} of {1} by {2}.</summary>
    public required string Blocks { get; init; }

    /// <summary>Blocks of several sizes: {0}, {1} lists them.</summary>
    public required string UnevenBlocks { get; init; }

    public required string Reordered { get; init; }

    /// <summary>One row: a backward sweep that begins at {0}.</summary>
    public required string Row { get; init; }

    /// <summary>One column: a forward sweep that begins at {0}.</summary>
    public required string Column { get; init; }

    public required string RowAndColumn { get; init; }

    /// <summary>The cheaper way: {0} backward sweeps, {1} forward ones.</summary>
    public required string Reverse { get; init; }

    /// <summary>The same where forward is cheaper.</summary>
    public required string ForwardMode { get; init; }

    /// <summary>The same where both take {0}.</summary>
    public required string EitherMode { get; init; }

    /// <summary>{0} does not depend on {1} by anything recorded.</summary>
    public required string Independent { get; init; }

    /// <summary>There is a path from {1} to {0}, but every derivative along it is zero here.</summary>
    public required string AllZero { get; init; }

    /// <summary>The point is at a kink of {0}.</summary>
    public required string Kink { get; init; }

    /// <summary>{0} or {1} has no elements.</summary>
    public required string Empty { get; init; }

    /// <summary>{0} by {1} is {2} entries, more than {3}; what to ask instead, with the names {4} and {5}.</summary>
    public required string TooLarge { get; init; }

    /// <summary>A derivative of one number by one number.</summary>
    public required string Single { get; init; }

    public required string Choose { get; init; }

    /// <summary>The names of structures; {0} in that of the scaled identity is the factor.</summary>
    public required IReadOnlyDictionary<MatrixKind, string> Kinds { get; init; }

    /// <summary>What each says of the function, in one sentence.</summary>
    public required IReadOnlyDictionary<MatrixKind, string> Meanings { get; init; }
}
