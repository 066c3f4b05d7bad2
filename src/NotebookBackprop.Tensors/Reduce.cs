using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>A function of many numbers to one: a maximum, a norm.</summary>
internal interface IReducer
{
    /// <summary>The function of a row; it may be empty.</summary>
    T Apply<T>(ReadOnlySpan<T> row) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>Reduces some axes of an array: sums, maxima, norms.</summary>
internal static class Reduce
{
    /// <summary>A function of the elements along some axes, in row-major order, for each place of the others.</summary>
    /// <param name="x">An array of any layout.</param>
    /// <param name="axes">The axes that are reduced, in rising order.</param>
    /// <param name="reducer">The function.</param>
    /// <returns>An array of the other axes.</returns>
    public static NDArray Axes<TReducer>(NDArray x, int[] axes, TReducer reducer) where TReducer : struct, IReducer =>
        x.DType == DType.Float64 ? Axes<double, TReducer>(x, axes, reducer) : Axes<float, TReducer>(x, axes, reducer);

    private static NDArray Axes<T, TReducer>(NDArray x, int[] axes, TReducer reducer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TReducer : struct, IReducer
    {
        var kept = new List<int>();
        for (var axis = 0; axis < x.Shape.Rank; axis++)
            if (Array.IndexOf(axes, axis) < 0)
                kept.Add(axis);
        var y = NDArray.Empty<T>(Shape.Of([.. kept.Select(axis => x.Shape[axis])]));
        var to = y.Span<T>();
        if (to.Length == 0) return y;

        // The reduced axes come last, so that what becomes one number lies in one row.
        ReadOnlySpan<T> from = InOrder(x, [.. kept, .. axes]).ToContiguous().Span<T>();
        var row = from.Length / to.Length;
        for (var i = 0; i < to.Length; i++) to[i] = reducer.Apply(from.Slice(i * row, row));
        return y;
    }

    private static NDArray InOrder(NDArray x, int[] axes)
    {
        var strides = x.Layout.Strides.ToArray();
        return x.Viewed(Shape.Of(Array.ConvertAll(axes, axis => x.Shape[axis])), Array.ConvertAll(axes, axis => strides[axis]), x.Layout.Offset);
    }
}
