using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>New axes of length 1 at some places of the result; a view, no number moves.</summary>
internal sealed record UnsqueezeOp(int[] Axes) : MovementOp
{
    public override string Name => "unsqueeze";

    public override IReadOnlyList<Example> Examples => [new(new UnsqueezeOp([0, 2]), new Domain([2, 3]))];

    /// <summary>Axes of length 1 are not written: mathematics does not see them.</summary>
    public override Formula Write(IReadOnlyList<Formula> inputs) => inputs[0];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var (shape, strides) = (new List<int>(inputs[0].Shape), new List<int>(inputs[0].Layout.Strides.ToArray()));
        foreach (var axis in Axes)
        {
            shape.Insert(axis, 1);
            strides.Insert(axis, 0);
        }
        return inputs[0].Viewed(Shape.Of([.. shape]), [.. strides], inputs[0].Layout.Offset);
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new SqueezeOp(Axes), upstream);
}

public static partial class Functions
{
    /// <summary>x with a new axis of length 1. A view, no number is copied.</summary>
    /// <param name="x">Any tensor of fewer than <see cref="Shape.MaxRank"/> axes.</param>
    /// <param name="axis">The new axis's place in the result; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The result has no such axis.</exception>
    public static Tensor Unsqueeze(Tensor x, int axis)
    {
        var rank = x.Shape.Rank + 1;
        if (axis < -rank || axis >= rank)
            throw new ArgumentException($"unsqueeze: the result has {rank} {(rank == 1 ? "axis" : "axes")} and none is {axis}; axes run from 0 to {rank - 1}, or from -{rank} to -1.");
        return Tensor.Apply(new UnsqueezeOp([axis < 0 ? axis + rank : axis]), x);
    }
}
