using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>Runs of elements by their places in row-major order: taken from them, or put there.</summary>
internal static class Places
{
    /// <summary>The runs at some places, in a shape.</summary>
    /// <param name="x">Any array.</param>
    /// <param name="places">For each run, which it is: 0 for that at the start.</param>
    /// <param name="run">How many elements lie together.</param>
    /// <param name="shape">A shape of as many elements as the runs have.</param>
    public static NDArray Take(NDArray x, int[] places, int run, Shape shape) =>
        x.DType == DType.Float64 ? Take<double>(x, places, run, shape) : Take<float>(x, places, run, shape);

    /// <summary>Zeros in a shape, with each run of x added at its place: the transpose of taking.</summary>
    public static NDArray Put(NDArray x, int[] places, int run, Shape shape) =>
        x.DType == DType.Float64 ? Put<double>(x, places, run, shape) : Put<float>(x, places, run, shape);

    private static NDArray Take<T>(NDArray x, int[] places, int run, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        for (var i = 0; i < places.Length; i++) from.Slice(places[i] * run, run).CopyTo(to[(i * run)..]);
        return y;
    }

    private static NDArray Put<T>(NDArray x, int[] places, int run, Shape shape) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var y = NDArray.Empty<T>(shape);
        var to = y.Span<T>();
        to.Clear();
        for (var i = 0; i < places.Length; i++)
        {
            var into = to.Slice(places[i] * run, run);
            TensorPrimitives.Add(into, from.Slice(i * run, run), into);
        }
        return y;
    }
}
