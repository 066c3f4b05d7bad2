namespace NotebookBackprop.Autodiff;

/// <summary>All operations, one line each. Tests, the rules table and the docs walk it.</summary>
public static class Catalogue
{
    /// <summary>Every operation, in the order in which a course meets them.</summary>
    public static IReadOnlyList<Op> All { get; } =
    [
        // Arithmetic
        AddOp.Instance,
        SubtractOp.Instance,
        MultiplyOp.Instance,
        DivideOp.Instance,
        NegateOp.Instance,
        ReciprocalOp.Instance,
        PowerOp.Instance,
        SquareOp.Instance,

        // Functions of one number
        ExpOp.Instance,
        LogOp.Instance,

        // Activations
        SigmoidOp.Instance,
        TanhOp.Instance,
        ReluOp.Instance,

        // Choices
        MaximumOp.Instance,
        GreaterOp.Instance,
        WinsOp.Instance,

        // Sums over axes
        new SumOp([0], false),
        new SumToOp([2, 1]),

        // Movement
        AliasOp.Instance,
        new CastOp(DType.Float64),
        new BroadcastToOp([3, 2, 4]),
        new ReshapeOp([3, 4]),
        new PermuteOp([1, 0]),

        // Products of matrices

        // Networks
    ];
}
