using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>A function of many numbers to one.</summary>
internal interface IFold
{
    /// <summary>The function of a row; it may be empty.</summary>
    T Apply<T>(ReadOnlySpan<T> row) where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>Folds some axes of an array.</summary>
internal static class Fold
{
    /// <summary>A function of the elements along some axes, in row-major order, for each place of the others.</summary>
    /// <param name="x">An array of any layout.</param>
    /// <param name="axes">The axes that are folded, in rising order.</param>
    /// <param name="fold">The function.</param>
    /// <returns>An array of the other axes.</returns>
    public static NDArray Axes<TFold>(NDArray x, int[] axes, TFold fold) where TFold : struct, IFold =>
        x.DType == DType.Float64 ? Axes<double, TFold>(x, axes, fold) : Axes<float, TFold>(x, axes, fold);

    private static NDArray Axes<T, TFold>(NDArray x, int[] axes, TFold fold)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TFold : struct, IFold
    {
        var kept = new List<int>();
        for (var axis = 0; axis < x.Shape.Rank; axis++)
            if (Array.IndexOf(axes, axis) < 0)
                kept.Add(axis);
        var y = NDArray.Empty<T>(Shape.Of([.. kept.Select(axis => x.Shape[axis])]));
        var to = y.Span<T>();
        if (to.Length == 0) return y;

        // The folded axes come last, so that what is folded into one number lies in one row.
        ReadOnlySpan<T> from = InOrder(x, [.. kept, .. axes]).ToContiguous().Span<T>();
        var row = from.Length / to.Length;
        for (var i = 0; i < to.Length; i++) to[i] = fold.Apply(from.Slice(i * row, row));
        return y;
    }

    private static NDArray InOrder(NDArray x, int[] axes)
    {
        var strides = x.Layout.Strides.ToArray();
        return x.Viewed(Shape.Of(Array.ConvertAll(axes, axis => x.Shape[axis])), Array.ConvertAll(axes, axis => strides[axis]), x.Layout.Offset);
    }
}
