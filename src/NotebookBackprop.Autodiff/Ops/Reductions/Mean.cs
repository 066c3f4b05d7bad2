using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The mean over some axes: hands every element an even share of the gradient.</summary>
internal sealed record MeanOp(int[] Axes, bool KeepDims) : LinearOp
{
    public override string Name => "mean";

    public override string Script => "{0}";

    public override Role Role => Role.Distributor;

    public override GradientEffect Effect => GradientEffect.Averages;

    public override IReadOnlyList<Example> Examples =>
        [new(new MeanOp([0, 2], false), new Domain([2, 3, 2])), new(new MeanOp([1], true), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        var sum = Tensors.Reductions.SumTo(x, AxisSet.Kept(x.Shape, Axes));
        var mean = Elementwise.Binary(sum, NDArray.Scalar(AxisSet.Count(x.Shape, Axes), x.DType), default(DivideOp.Kernel));
        return KeepDims ? mean : mean.Reshaped(AxisSet.Dropped(x.Shape, Axes));
    }

    internal override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        var shape = output.Input(0).Shape;
        var share = Elementwise.Binary(upstream, NDArray.Scalar(AxisSet.Count(shape, Axes), upstream.DType), default(DivideOp.Kernel));
        contributions[0] = SumOp.Spread(share, shape, Axes);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var shape = output.Input(input).Shape;
        return Functions.BroadcastTo(AxisSet.Restored(upstream, Axes, KeepDims) / AxisSet.Count(shape, Axes), shape);
    }
}

public static partial class Functions
{
    /// <summary>The mean over some axes; NaN of nothing.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Mean(Tensor x, int[]? axes = null, bool keepDims = false) =>
        Tensor.Apply(new MeanOp(AxisSet.Resolve("mean", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Mean(Tensor, int[], bool)"/>
    public static Tensor Mean(Tensor x, int axis, bool keepDims = false) => Mean(x, [axis], keepDims);
}
