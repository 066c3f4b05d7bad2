using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>Applies a function of rows along any axis of an array.</summary>
internal static class Rows
{
    /// <summary>The function of every row that runs along an axis, in the array's shape and type.</summary>
    public static NDArray Along<TKernel>(NDArray x, int axis, TKernel kernel) where TKernel : struct, IRowKernel =>
        x.DType == DType.Float64 ? Along<double, TKernel>(x, null, axis, kernel) : Along<float, TKernel>(x, null, axis, kernel);

    /// <summary>The function of every row and of what flows along it, an array of x's shape and type.</summary>
    public static NDArray Along<TKernel>(NDArray x, NDArray flow, int axis, TKernel kernel) where TKernel : struct, IRowKernel =>
        x.DType == DType.Float64 ? Along<double, TKernel>(x, flow, axis, kernel) : Along<float, TKernel>(x, flow, axis, kernel);

    /// <summary>The function of every row that the last axes make together, in the array's shape and type.</summary>
    /// <param name="x">Any array.</param>
    /// <param name="flow">What flows along the rows, in x's shape; null where the kernel takes none.</param>
    /// <param name="rank">How many axes make a row.</param>
    /// <param name="kernel">The function.</param>
    public static NDArray Ending<TKernel>(NDArray x, NDArray? flow, int rank, TKernel kernel) where TKernel : struct, IRowKernel
    {
        var length = Shape.Of(x.Shape.Axes[^rank..]).Size;
        Shape matrix = [length == 0 ? 0 : x.Shape.Size / length, length];
        var rows = x.ToContiguous().Reshaped(matrix);
        var y = flow is { } given ? Along(rows, given.ToContiguous().Reshaped(matrix), 1, kernel) : Along(rows, 1, kernel);
        return y.Reshaped(x.Shape);
    }

    /// <summary>A few numbers for each row of a matrix: an array (rows, count).</summary>
    /// <param name="x">A matrix whose rows have one number at least.</param>
    /// <param name="count">How many numbers the kernel writes for a row.</param>
    /// <param name="kernel">The function.</param>
    public static NDArray Reduced<TKernel>(NDArray x, int count, TKernel kernel) where TKernel : struct, IRowKernel =>
        x.DType == DType.Float64 ? Reduced<double, TKernel>(x, count, kernel) : Reduced<float, TKernel>(x, count, kernel);

    private static NDArray Reduced<T, TKernel>(NDArray x, int count, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IRowKernel
    {
        x = x.ToContiguous();
        var y = NDArray.Empty<T>(Shape.Of(x.Shape[0], count));
        if (y.Shape.Size > 0) RowShares<T, TKernel>.Run(x, x, y, x.Shape[0], kernel);
        return y;
    }

    private static NDArray Along<T, TKernel>(NDArray x, NDArray? flow, int axis, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IRowKernel
    {
        // Rows are made to lie one after the other, and the result is seen in the order of the axes as they were.
        var rows = Exchanged(x, axis).ToContiguous();
        var y = NDArray.Empty<T>(rows.Shape);
        if (y.Shape.Size > 0) RowShares<T, TKernel>.Run(rows, flow is { } given ? Exchanged(given, axis).ToContiguous() : rows, y, y.Shape.Size / x.Shape[axis], kernel);
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
