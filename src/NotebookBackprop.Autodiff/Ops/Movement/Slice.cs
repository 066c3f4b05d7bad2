using System.Runtime.CompilerServices;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Elements or ranges along the first axes, all of the others.</summary>
internal sealed record SliceOp(AxisSlice[] Slices) : PartOp
{
    public override string Name => "slice";

    public override string Symbol => $"[{Index}]";

    public override IReadOnlyList<Example> Examples =>
    [
        new(new SliceOp([AxisSlice.Element(1), new(0, 2, 2)]), new Domain([2, 3, 2])),
        new(new SliceOp([new(2, 3, -1)]), new Domain([3, 2])),
    ];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Part(inputs[0], Index);

    private string Index => string.Join(", ", Slices);

    /// <summary>A slice of one axis, and all of the others.</summary>
    public static SliceOp Of(int axis, AxisSlice slice, Shape shape) => new([.. shape.Take(axis).Select(AxisSlice.Whole), slice]);

    internal override NDArray View(NDArray x)
    {
        var offset = x.Layout.Offset;
        List<int> shape = [], strides = [];
        for (var axis = 0; axis < x.Shape.Rank; axis++)
        {
            var slice = axis < Slices.Length ? Slices[axis] : AxisSlice.Whole(x.Shape[axis]);
            offset += slice.Start * x.Layout.Strides[axis];
            if (slice.Extent == Extent.Element) continue;
            shape.Add(slice.Count);
            strides.Add(slice.Step * x.Layout.Strides[axis]);
        }
        var part = Shape.Of([.. shape]);
        // What is empty may begin past the end of its buffer.
        return x.Viewed(part, [.. strides], part.Size == 0 ? 0 : offset);
    }
}

public static partial class Functions
{
    /// <summary>A part of x: elements, whose axes are left out, or ranges. A view, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="indices">What is taken along the first axes, in order; all of the others.</param>
    /// <exception cref="ArgumentException">An index is outside of its axis, or there are more than axes.</exception>
    [FunctionOnly]
    public static Tensor Slice(Tensor x, params TensorIndex[] indices)
    {
        if (indices.Length > x.Shape.Rank)
            throw new ArgumentException($"slice: {indices.Length} indices are more than the axes of shape {x.Shape}; give at most {x.Shape.Rank}.");
        return Tensor.Apply(new SliceOp([.. indices.Select((index, axis) => index.Resolve(axis, x.Shape[axis]))]), x);
    }

    /// <summary>A range of x along one axis. A view, no number is copied.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <param name="start">The first element; negative ones count from the end. The axis's own end where null.</param>
    /// <param name="stop">Where it ends, itself left out; the axis's other end where null.</param>
    /// <param name="step">Any number but 0; a negative one runs backwards.</param>
    /// <exception cref="ArgumentException">The axis does not exist, or the range is outside of it.</exception>
    public static Tensor Slice(Tensor x, int axis, int? start, int? stop, int step = 1)
    {
        var indices = new TensorIndex[AxisSet.Resolve("slice", axis, x.Shape) + 1];
        Array.Fill(indices, ..);
        indices[^1] = TensorIndex.Between(start, stop, step);
        return Slice(x, indices);
    }
}

public sealed partial class Tensor
{
    /// <summary>A part of the tensor, as <c>x[0]</c>, <c>x[^1]</c>, <c>x[0, 1..3]</c>, <c>x[.., 0]</c>. A view, no number is copied.</summary>
    /// <param name="indices">What is taken along the first axes, in order; all of the others.</param>
    /// <exception cref="ArgumentException">An index is outside of its axis, or there are more than axes.</exception>
    [IndexerName("Part")]
    public Tensor this[params TensorIndex[] indices] => Functions.Slice(this, indices);
}
