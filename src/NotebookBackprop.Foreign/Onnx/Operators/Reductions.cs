using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>What becomes of numbers along axes. The axes are an attribute in older versions and an input in newer ones.</summary>
internal static class Reductions
{
    public static OnnxOperator[] Operators { get; } =
    [
        Of("ReduceSum", Sum),
        Of("ReduceMean", Mean),
        Of("ReduceMax", Amax),
        Of("ReduceMin", Amin),
        Of("ReduceProd", Prod),
        Of("ReduceL1", (x, axes, keep) => Sum(Abs(x), axes, keep)),
        Of("ReduceL2", (x, axes, keep) => Norm(x, 2, axes, keep)),
        Of("ReduceLogSum", (x, axes, keep) => Log(Sum(x, axes, keep))),
        Of("ReduceLogSumExp", LogSumExp),
        Of("ReduceSumSquare", (x, axes, keep) => Sum(Square(x), axes, keep)),
        new("ArgMax", call => Arg(call, ArgMax), "axis", "keepdims", "select_last_index"),
        new("ArgMin", call => Arg(call, ArgMin), "axis", "keepdims", "select_last_index"),
        new("CumSum", CumulativeSum, "exclusive", "reverse") { Settings = [1] },
    ];

    private static OnnxOperator Of(string name, Func<Tensor, int[]?, bool, Tensor> reduce) => new(name, call =>
    {
        var axes = call.Integers(1, "axes");
        if (axes is not { Length: > 0 } && call.Is("noop_with_empty_axes")) return call[0];
        return call[0].Map(x => reduce(x, axes is { Length: > 0 } ? [.. axes.Select(axis => OnnxCall.Axis(axis, x.Shape.Rank))] : null, call.Is("keepdims", true)));
    }, "axes", "keepdims", "noop_with_empty_axes");

    private static OnnxValue Arg(OnnxCall call, Func<Tensor, int?, bool, Tensor> find)
    {
        var x = call[0].Tensor.Detach();
        var axis = call.Axis("axis", 0, x.Shape.Rank);
        if (!call.Is("select_last_index")) return OnnxValue.Integer(find(x, axis, call.Is("keepdims", true)));
        return OnnxValue.Integer(x.Shape[axis] - 1 - find(Flip(x, axis), axis, call.Is("keepdims", true)));
    }

    private static OnnxValue CumulativeSum(OnnxCall call) => call[0].Map(x =>
    {
        var axis = OnnxCall.Axis(call.Integers(1)[0], x.Shape.Rank);
        var isBackwards = call.Is("reverse");
        var turned = isBackwards ? Flip(x, axis) : x;
        var sums = Cumsum(turned, axis);
        if (call.Is("exclusive")) sums -= turned;
        return isBackwards ? Flip(sums, axis) : sums;
    });
}
