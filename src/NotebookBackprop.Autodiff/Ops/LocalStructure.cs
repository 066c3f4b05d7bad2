namespace NotebookBackprop.Autodiff;

/// <summary>
/// The pattern of an operation's local Jacobian by one of its inputs: rows are elements of the output, columns those of the
/// input. It follows from what kind of operation it is, before any number is computed.
/// </summary>
public enum LocalStructure
{
    /// <summary>Any element may depend on any: nothing more is known.</summary>
    Dense,

    /// <summary>No gradient passes: every entry is zero.</summary>
    Zero,

    /// <summary>Each element of the output is made from the one in its place; all off the diagonal is zero.</summary>
    Diagonal,

    /// <summary>The input is repeated first: one entry in each row, several in a column, so that its gradient is summed over the axes that repeat.</summary>
    Broadcast,

    /// <summary>Elements are moved or picked: a single 1 in a row or in a column, no number is changed.</summary>
    Selection,

    /// <summary>Elements are added up: each row holds one number, at all of those that it adds.</summary>
    Sum,

    /// <summary>Elements act on one another within their own row or group only.</summary>
    Blocks,

    /// <summary>Each element of the output sees a window of the input, and windows may overlap.</summary>
    Windows,

    /// <summary>A matrix product: the other factor over and over, a Kronecker product with an identity.</summary>
    Kronecker,
}
