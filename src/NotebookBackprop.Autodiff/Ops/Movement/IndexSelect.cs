using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The layers at some indices along an axis; one taken twice gets both gradients.</summary>
internal sealed record IndexSelectOp(int Axis, int[] Indices) : MovementOp
{
    public override string Name => "index select";

    public override IReadOnlyList<Example> Examples =>
        [new(new IndexSelectOp(0, [2, 0, 2]), new Domain([3, 2])), new(new IndexSelectOp(1, [1]), new Domain([2, 3, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Indexing.Select(inputs[0], Axis, Indices);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) =>
        Tensor.Apply(new IndexAddOp(Axis, Indices, output.Input(input).Shape[Axis]), upstream);
}

public static partial class Functions
{
    /// <summary>The layers of x at some indices along an axis, in their order; one may be taken more than once.</summary>
    /// <param name="x">A tensor of one axis or more.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="indices">From 0; they become the axis.</param>
    /// <exception cref="ArgumentException">The axis does not exist, or an index is outside of it.</exception>
    public static Tensor IndexSelect(Tensor x, int axis, params int[] indices)
    {
        var place = AxisSet.Resolve("index select", axis, x.Shape);
        return Tensor.Apply(new IndexSelectOp(place, [.. AxisSet.Indices("index select", indices, place, x.Shape)]), x);
    }
}
