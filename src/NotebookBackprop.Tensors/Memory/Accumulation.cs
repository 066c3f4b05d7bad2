using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>Sums that are added to where they lie.</summary>
internal static class Accumulation
{
    /// <summary>Adds a term to a row-major sum of its shape and type.</summary>
    public static void Add(NDArray sum, NDArray term)
    {
        if (sum.DType == DType.Float64) Add<double>(sum, term);
        else Add<float>(sum, term);
    }

    private static void Add<T>(NDArray sum, NDArray term) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var to = sum.Span<T>();
        TensorPrimitives.Add<T>(to, term.ToContiguous().Span<T>(), to);
    }
}
