using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>At each place of an array of indices, the element there, moved along an axis to the index.</summary>
internal sealed record GatherOp(int Axis, int[] Indices, Shape Shape) : MovementOp
{
    public override string Name => "gather";

    public override IReadOnlyList<Example> Examples => [new(new GatherOp(1, [0, 0, 2, 1], [2, 2]), new Domain([2, 3])), new(new GatherOp(0, [1, 0], [1, 2]), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Indexing.Gather(inputs[0], Axis, Indices, Shape);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) =>
        Tensor.Apply(new ScatterAddOp(Axis, Indices, output.Input(input).Shape), upstream);
}

public static partial class Functions
{
    /// <summary>
    /// At each place of the indices the element of x there, moved along an axis to the index: for axis 1,
    /// <c>y[i, j] = x[i, indices[i, j]]</c>. An element taken twice gets both gradients.
    /// </summary>
    /// <param name="x">A tensor of one axis or more.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="indices">Whole numbers from 0, in a shape of as many axes, no longer than x's along the others; the result's shape.</param>
    /// <exception cref="ArgumentException">The axis does not exist, the shapes do not fit, or an index is outside of the axis.</exception>
    public static Tensor Gather(Tensor x, int axis, Tensor indices)
    {
        var place = AxisSet.Resolve("gather", axis, x.Shape);
        var fits = indices.Shape.Rank == x.Shape.Rank;
        for (var i = 0; fits && i < x.Shape.Rank; i++) fits = i == place || indices.Shape[i] <= x.Shape[i];
        if (!fits) throw new ArgumentException($"gather: indices of shape {indices.Shape} do not fit {x.Shape}; give as many axes, none longer but axis {place}.");
        var checkedIndices = AxisSet.Indices("gather", AxisSet.Indices("gather", indices), place, x.Shape);
        return Tensor.Apply(new GatherOp(place, checkedIndices, indices.Shape), x);
    }
}
