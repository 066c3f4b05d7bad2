namespace NotebookBackprop.Autodiff;

/// <summary>Points at which a computation has no derivative, so that what a sweep gives there is a convention.</summary>
public static class Kinks
{
    /// <summary>The nodes between two that stand exactly at a kink: a ReLU at 0, a tie of a maximum, a rounding at its step.</summary>
    /// <param name="from">A node.</param>
    /// <param name="output">A tensor computed from it.</param>
    /// <returns>In order of execution.</returns>
    public static IReadOnlyList<Tensor> Between(Tensor from, Tensor output)
    {
        using var recording = Recording.Use(Recording.Mode.Nothing);
        return [.. Replay.Path(from, output).Skip(1).Where(IsAt)];
    }

    private static bool IsAt(Tensor node)
    {
        if (node.Shape.Size == 0 || node.Input(0).Shape.Size == 0) return false;
        var x = node.Input(0);
        return node.Op switch
        {
            ReluOp or LeakyReluOp or SeluOp or AbsOp or SignOp or SqrtOp => Algebra.HasZero(x),
            EluOp elu => elu.Alpha != 1 && Algebra.HasZero(x),
            ClampOp clamp => (clamp.Min is { } min && Algebra.Has(x, min)) || (clamp.Max is { } max && Algebra.Has(x, max)),
            MaximumOp or MinimumOp or MeanAbsoluteErrorOp => Algebra.Has(Functions.Equal(x, node.Input(1)), 1),
            AmaxOp max => IsTie(x, node, max.Axes, max.KeepDims),
            AminOp min => IsTie(x, node, min.Axes, min.KeepDims),
            NormOp => Algebra.HasZero(node),
            FloorOp or CeilOp => Algebra.Has(Functions.Equal(x, Functions.Floor(x)), 1),
            RoundOp => Algebra.Has(Functions.Equal(Functions.Abs(x - Functions.Floor(x)), 0.5), 1),
            _ => false,
        };
    }

    private static bool IsTie(Tensor x, Tensor y, int[] axes, bool keepDims) =>
        Functions.Sum(Functions.Equal(x, AxisSet.Restored(y, axes, keepDims))).Item() > y.Shape.Size;
}
