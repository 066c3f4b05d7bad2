namespace NotebookBackprop.Autodiff;

/// <summary>All operations, one line each. Tests, the rules table and the docs walk it.</summary>
public static class Catalogue
{
    /// <summary>Every operation, in the order in which a course meets them.</summary>
    public static IReadOnlyList<Op> All { get; } =
    [
        AddOp.Instance,
        SubtractOp.Instance,
        MultiplyOp.Instance,
        DivideOp.Instance,
        NegateOp.Instance,
        ReciprocalOp.Instance,
        PowerOp.Instance,
        SquareOp.Instance,
        ExpOp.Instance,
        LogOp.Instance,
        SigmoidOp.Instance,
        TanhOp.Instance,
        ReluOp.Instance,
        MaximumOp.Instance,
        GreaterOp.Instance,
        WinsOp.Instance,
        new SumToOp([2, 1]),
        new BroadcastToOp([3, 2, 4]),
    ];
}
