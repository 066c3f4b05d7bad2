using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>Elements by their places in row-major order: taken from them, or put there.</summary>
internal static class Places
{
    /// <summary>The elements at some places, in a shape.</summary>
    public static NDArray Take(NDArray x, int[] places, Shape shape) =>
        x.DType == DType.Float64 ? Take<double>(x, places, shape) : Take<float>(x, places, shape);

    /// <summary>Zeros in a shape, with each element of x added at its place: the transpose of taking.</summary>
    public static NDArray Put(NDArray x, int[] places, Shape shape) =>
        x.DType == DType.Float64 ? Put<double>(x, places, shape) : Put<float>(x, places, shape);

    private static NDArray Take<T>(NDArray x, int[] places, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        for (var i = 0; i < to.Length; i++) to[i] = from[places[i]];
        return y;
    }

    private static NDArray Put<T>(NDArray x, int[] places, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        to.Clear();
        for (var i = 0; i < from.Length; i++) to[places[i]] += from[i];
        return y;
    }
}
