using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

public sealed partial record Language
{
    private static JacobianWords EnglishJacobian => new()
    {
        Jacobian = "Jacobian",
        Zeros = "zeros {0}",
        Rank = "rank",
        Condition = "condition",
        Symmetric = "symmetric",
        SingularValues = "Singular values",
        Largest = "largest",
        Smallest = "smallest",
        LogScale = "logarithmic",
        NotFinite = "NaN or infinite in {0} of the entries: there are no singular values, and no rank.",
        NoSingularValues = "The singular values of a matrix of {0} × {1} would take longer than a second, so they are not computed.",
        Tolerance = "An entry counts as zero up to {0} of the largest in its row and column.",
        Blocks = "{0} blocks of {1} × {2}",
        UnevenBlocks = "{0} blocks: {1}",
        Reordered = "after reordering",
        Row = "A row is one backward sweep, begun with 1 at {0} and 0 at the other outputs:",
        Column = "A column is one forward sweep, begun with 1 at {0} and 0 at the other inputs:",
        RowAndColumn = "A row and a column",
        Reverse = "The whole matrix takes {0} backward or {1} forward sweeps: reverse mode is cheaper.",
        ForwardMode = "The whole matrix takes {0} backward or {1} forward sweeps: forward mode is cheaper.",
        EitherMode = "The whole matrix takes {0} sweeps in either mode.",
        Independent = "{0} does not depend on {1}: nothing recorded leads from one to the other, so every derivative is 0.",
        AllZero = "{1} leads to {0}, but the derivatives are 0 at this point: a small change of {1} does not move {0}.",
        Kink = "Not differentiable at this point, which is exactly at a kink of {0}. What is shown is the one derivative that the engine chooses there.",
        Empty = "There is nothing to differentiate: {0} has {1} elements and {2} has {3}.",
        TooLarge = "The Jacobian of {4} by {5} would have {0} × {1} = {2} entries, more than {3}, so it is not computed. Ask for one row with Vjp, for one column with Jvp, or for the Jacobian of a part: {4}[0], or one example of a batch.",
        Single = "One number by one number: the Jacobian is the derivative.",
        Choose = "Click a cell, or press Enter on it, to see its row and its column.",
        Kinds = new Dictionary<MatrixKind, string>
        {
            [MatrixKind.Empty] = "empty",
            [MatrixKind.Zero] = "zero",
            [MatrixKind.Identity] = "identity",
            [MatrixKind.ScaledIdentity] = "{0} · identity",
            [MatrixKind.Diagonal] = "diagonal",
            [MatrixKind.Permutation] = "permutation",
            [MatrixKind.Selection] = "selection",
            [MatrixKind.BlockDiagonal] = "block-diagonal",
            [MatrixKind.LowerTriangular] = "lower triangular",
            [MatrixKind.UpperTriangular] = "upper triangular",
            [MatrixKind.LowRank] = "low rank",
            [MatrixKind.Sparse] = "sparse",
            [MatrixKind.Dense] = "dense",
        },
        Meanings = new Dictionary<MatrixKind, string>
        {
            [MatrixKind.Identity] = "Each output moves exactly as its own input does.",
            [MatrixKind.ScaledIdentity] = "Each output moves as its own input does, times one number.",
            [MatrixKind.Diagonal] = "Each output depends on its own input alone, as with a function applied to each element.",
            [MatrixKind.Permutation] = "The inputs are reordered and no number is changed.",
            [MatrixKind.Selection] = "Each output is one of the inputs, or none of them.",
            [MatrixKind.BlockDiagonal] = "Groups of outputs depend on groups of inputs and do not see the others, like the examples of a batch.",
            [MatrixKind.LowerTriangular] = "Each output depends on the inputs up to its own place, as a running sum does.",
            [MatrixKind.UpperTriangular] = "Each output depends on the inputs from its own place on.",
            [MatrixKind.LowRank] = "The outputs can only move together, in fewer directions than there are outputs.",
            [MatrixKind.Sparse] = "Most outputs do not depend on most inputs, in no pattern that has a name.",
            [MatrixKind.Dense] = "In general each output depends on every input.",
        },
    };
}
