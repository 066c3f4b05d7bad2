using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The sum over some axes: hands the gradient on unchanged to every element.</summary>
internal sealed record SumOp(int[] Axes, bool KeepDims) : LinearOp
{
    public override string Name => "sum";

    public override string Symbol => "Σ";

    public override string Script => "{0}";

    public override Role Role => Role.Distributor;

    public override GradientEffect Effect => GradientEffect.Spreads;

    public override IReadOnlyList<Example> Examples =>
        [new(new SumOp([0, 2], false), new Domain([2, 3, 2])), new(new SumOp([1], true), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        var sum = Tensors.Reductions.SumTo(x, AxisSet.Kept(x.Shape, Axes));
        return KeepDims ? sum : sum.Reshaped(AxisSet.Dropped(x.Shape, Axes));
    }

    internal override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions) =>
        contributions[0] = Spread(upstream, output.Input(0).Shape, Axes);

    /// <summary>What comes back to every element along the axes.</summary>
    public static NDArray Spread(NDArray upstream, Shape shape, int[] axes) =>
        Broadcasting.View(upstream.Shape.Rank == 0 ? upstream : upstream.ToContiguous().Reshaped(AxisSet.Kept(shape, axes)), shape);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) =>
        Functions.BroadcastTo(AxisSet.Restored(upstream, Axes, KeepDims), output.Input(input).Shape);
}

public static partial class Functions
{
    /// <summary>The sum over some axes, or of all elements.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes to sum over; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether summed axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Sum(Tensor x, int[]? axes = null, bool keepDims = false) =>
        Tensor.Apply(new SumOp(AxisSet.Resolve("sum", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Sum(Tensor, int[], bool)"/>
    public static Tensor Sum(Tensor x, int axis, bool keepDims = false) => Sum(x, [axis], keepDims);
}
