using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

internal sealed partial record MatrixWords
{
    private static MatrixWords English => new()
    {
        Zeros = "zeros {0}",
        Rank = "rank",
        Condition = "condition",
        Symmetric = "symmetric",
        Largest = "largest",
        Smallest = "smallest",
        LogScale = "logarithmic",
        NotFinite = "NaN or infinite in {0} of the entries: there are no singular values, and no rank.",
        NoSingularValues = "The singular values of a matrix of {0} × {1} would take longer than a second, so they are not computed.",
        Tolerance = "An entry counts as zero up to {0} of the largest in its row and column.",
        Blocks = "{0} blocks of {1} × {2}",
        UnevenBlocks = "{0} blocks: {1}",
        Reordered = "after reordering",
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
