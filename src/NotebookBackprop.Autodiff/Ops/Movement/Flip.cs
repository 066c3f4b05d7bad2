using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Some axes in reverse; a view, no number moves.</summary>
internal sealed record FlipOp(int[] Axes) : MovementOp
{
    public override string Name => "flip";

    public override IReadOnlyList<Example> Examples => [new(new FlipOp([0, 2]), new Domain([2, 3, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var layout = inputs[0].Layout;
        var (strides, offset) = (layout.Strides.ToArray(), layout.Offset);
        if (layout.Shape.Size == 0) return inputs[0];
        foreach (var axis in Axes)
        {
            offset += (layout.Shape[axis] - 1) * strides[axis];
            strides[axis] = -strides[axis];
        }
        return inputs[0].Viewed(layout.Shape, strides, offset);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(this, upstream);
}

public static partial class Functions
{
    /// <summary>Some axes in reverse, or all. A view, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where none is named.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Flip(Tensor x, params int[] axes) =>
        Tensor.Apply(new FlipOp(AxisSet.Resolve("flip", axes.Length == 0 ? null : axes, x.Shape)), x);
}
