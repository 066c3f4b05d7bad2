using System.Numerics.Tensors;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Norms of arrays where they lie: one pass, in their own type.</summary>
internal static class ArrayNorm
{
    /// <summary>Sums of squares between these have lost nothing to overflow or underflow.</summary>
    private const double Least = 1e-280, Most = 1e280;
    private const float LeastSingle = 1e-26f, MostSingle = 1e36f;

    /// <summary>The root of the sum of squares; NaN where an element is not finite.</summary>
    public static double Of(NDArray x)
    {
        x = x.ToContiguous();
        var square = x.DType == DType.Float64 ? Squares(x.Span<double>()) : Squares(x.Span<float>());
        return square is { } sum ? Math.Sqrt(sum) : Magnitude.Norm(x.ToDoubles());
    }

    /// <summary>The norm of the difference of two arrays of one shape and type.</summary>
    public static double OfDifference(NDArray x, NDArray y)
    {
        (x, y) = (x.ToContiguous(), y.ToContiguous());
        var distance = x.DType == DType.Float64 ? TensorPrimitives.Distance<double>(x.Span<double>(), y.Span<double>()) : TensorPrimitives.Distance<float>(x.Span<float>(), y.Span<float>());
        return double.IsFinite(distance) ? distance : double.NaN;
    }

    private static double? Squares(ReadOnlySpan<double> x) => TensorPrimitives.SumOfSquares(x) is > Least and < Most and var sum ? sum : null;

    private static double? Squares(ReadOnlySpan<float> x) => TensorPrimitives.SumOfSquares(x) is > LeastSingle and < MostSingle and var sum ? sum : null;
}
