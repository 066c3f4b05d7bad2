using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>Elements taken by their indices, and added back to where they came from. Indices are checked before.</summary>
internal static class Indexing
{
    /// <summary>The layers of x at the indices along an axis.</summary>
    public static NDArray Select(NDArray x, int axis, int[] indices) =>
        x.DType == DType.Float64 ? Select<double>(x, axis, indices) : Select<float>(x, axis, indices);

    /// <summary>Zeros to whose layers along an axis those of x are added: to layer <c>indices[i]</c> layer i of x.</summary>
    public static NDArray Add(NDArray x, int axis, int[] indices, int length) =>
        x.DType == DType.Float64 ? Add<double>(x, axis, indices, length) : Add<float>(x, axis, indices, length);

    /// <summary>For each place of an array of indices, the element of x there, moved along an axis to the index.</summary>
    public static NDArray Gather(NDArray x, int axis, int[] indices, Shape shape) =>
        x.DType == DType.Float64 ? Gather<double>(x, axis, indices, shape) : Gather<float>(x, axis, indices, shape);

    /// <summary>Zeros of a shape to which x is added where <see cref="Gather"/> by the same indices would read.</summary>
    public static NDArray ScatterAdd(NDArray x, int axis, int[] indices, Shape into) =>
        x.DType == DType.Float64 ? ScatterAdd<double>(x, axis, indices, into) : ScatterAdd<float>(x, axis, indices, into);

    private static NDArray Select<T>(NDArray x, int axis, int[] indices) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = NDArray.Empty<T>(WithLength(x.Shape, axis, indices.Length));
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var to = y.Span<T>();
        var (length, inner) = (x.Shape[axis], Inner(x.Shape, axis));
        for (int written = 0, block = 0; written < to.Length; block += length * inner)
            foreach (var index in indices)
            {
                from.Slice(block + index * inner, inner).CopyTo(to[written..]);
                written += inner;
            }
        return y;
    }

    private static NDArray Add<T>(NDArray x, int axis, int[] indices, int length) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = NDArray.Filled(WithLength(x.Shape, axis, length), 0, x.DType);
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var to = y.Span<T>();
        var inner = Inner(x.Shape, axis);
        for (int read = 0, block = 0; read < from.Length; block += length * inner)
            foreach (var index in indices)
            {
                var layer = to.Slice(block + index * inner, inner);
                TensorPrimitives.Add(layer, from.Slice(read, inner), layer);
                read += inner;
            }
        return y;
    }

    private static NDArray Gather<T>(NDArray x, int axis, int[] indices, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        var from = ((T[])x.Buffer).AsSpan();
        var (strides, step) = Others(x.Layout, axis);
        var walk = new OffsetWalk(shape.Axes, strides, x.Layout.Offset);
        for (var i = 0; i < to.Length && walk.MoveNext(); i++) to[i] = from[walk.Current + indices[i] * step];
        return y;
    }

    private static NDArray ScatterAdd<T>(NDArray x, int axis, int[] indices, Shape into) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = NDArray.Filled(into, 0, x.DType);
        var to = y.Span<T>();
        var from = x.ToContiguous().Span<T>();
        var (strides, step) = Others(y.Layout, axis);
        var walk = new OffsetWalk(x.Shape.Axes, strides, 0);
        for (var i = 0; i < from.Length && walk.MoveNext(); i++) to[walk.Current + indices[i] * step] += from[i];
        return y;
    }

    /// <summary>The steps along all axes but one, and the step along that one.</summary>
    private static (int[] Others, int Step) Others(Layout layout, int axis)
    {
        var strides = layout.Strides.ToArray();
        var step = strides[axis];
        strides[axis] = 0;
        return (strides, step);
    }

    private static Shape WithLength(Shape shape, int axis, int length)
    {
        var lengths = shape.ToArray();
        lengths[axis] = length;
        return Shape.Of(lengths);
    }

    private static int Inner(Shape shape, int axis)
    {
        var product = 1;
        foreach (var length in shape.Axes[(axis + 1)..]) product *= length;
        return product;
    }
}
