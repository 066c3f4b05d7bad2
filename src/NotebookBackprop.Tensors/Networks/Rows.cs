using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>A function of a row of numbers as a whole, to a row of the same length.</summary>
internal interface IRowKernel
{
    /// <summary>Writes the function of a row; a row has one element at least.</summary>
    void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>Applies a function of rows along any axis of an array.</summary>
internal static class Rows
{
    /// <summary>The function of every row that runs along an axis, in the array's shape and type.</summary>
    public static NDArray Along<TKernel>(NDArray x, int axis, TKernel kernel) where TKernel : struct, IRowKernel =>
        x.DType == DType.Float64 ? Along<double, TKernel>(x, axis, kernel) : Along<float, TKernel>(x, axis, kernel);

    private static NDArray Along<T, TKernel>(NDArray x, int axis, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IRowKernel
    {
        // Rows are made to lie one after the other, and the result is seen in the order of the axes as they were.
        var rows = Exchanged(x, axis).ToContiguous();
        var y = NDArray.Empty<T>(rows.Shape);
        ReadOnlySpan<T> from = rows.Span<T>();
        var to = y.Span<T>();
        var length = x.Shape[axis];
        for (var at = 0; at < to.Length; at += length) kernel.Apply(from.Slice(at, length), to.Slice(at, length));
        return Exchanged(y, axis);
    }

    /// <summary>An axis and the last one exchanged; a view.</summary>
    private static NDArray Exchanged(NDArray x, int axis)
    {
        if (axis == x.Shape.Rank - 1) return x;
        int[] axes = x.Shape.ToArray(), strides = [.. x.Layout.Strides];
        (axes[axis], axes[^1]) = (axes[^1], axes[axis]);
        (strides[axis], strides[^1]) = (strides[^1], strides[axis]);
        return x.Viewed(Shape.Of(axes), strides, x.Layout.Offset);
    }
}
