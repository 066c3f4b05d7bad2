using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Some axes of length 1 left out, given in rising order; a view, no number moves.</summary>
internal sealed record SqueezeOp(int[] Axes) : MovementOp
{
    public override string Name => "squeeze";

    public override IReadOnlyList<Example> Examples => [new(new SqueezeOp([0, 2]), new Domain([1, 3, 1, 2]))];

    /// <summary>Axes of length 1 are not written: mathematics does not see them.</summary>
    public override Formula Write(IReadOnlyList<Formula> inputs) => inputs[0];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var layout = inputs[0].Layout;
        int[] kept = [.. Enumerable.Range(0, layout.Shape.Rank).Except(Axes)];
        int[] strides = layout.Strides.ToArray();
        return inputs[0].Viewed(AxisSet.Dropped(layout.Shape, Axes), Array.ConvertAll(kept, axis => strides[axis]), layout.Offset);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new UnsqueezeOp(Axes), upstream);
}

public static partial class Functions
{
    /// <summary>x without its axes of length 1. A view, no number is copied.</summary>
    public static Tensor Squeeze(Tensor x) => Squeeze(x, [.. Enumerable.Range(0, x.Shape.Rank).Where(axis => x.Shape[axis] == 1)]);

    /// <summary>x without one axis of length 1; an axis of another length stays, as in PyTorch. A view, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist.</exception>
    public static Tensor Squeeze(Tensor x, int axis)
    {
        var place = AxisSet.Resolve("squeeze", axis, x.Shape);
        return Squeeze(x, x.Shape[place] == 1 ? [place] : []);
    }

    private static Tensor Squeeze(Tensor x, int[] axes) => axes.Length == 0 ? x : Tensor.Apply(new SqueezeOp(axes), x);
}
