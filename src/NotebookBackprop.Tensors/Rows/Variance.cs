using System.Numerics;
using System.Numerics.Tensors;

namespace NotebookBackprop.Tensors;

/// <summary>How far numbers lie from their mean.</summary>
internal static class Variance
{
    /// <summary>The sum of squared distances from the mean, divided by <see cref="Degrees"/>; NaN where that is 0.</summary>
    public static T Of<T>(ReadOnlySpan<T> row, bool unbiased) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var mean = TensorPrimitives.Sum(row) / T.CreateTruncating(row.Length);
        return BlockSum.Of(row, new SquaredDistance(double.CreateTruncating(mean))) / T.CreateTruncating(Degrees(row.Length, unbiased));
    }

    /// <summary>What the sum of squares is divided by: one less where it is to estimate the variance that the numbers were drawn with.</summary>
    public static int Degrees(int count, bool unbiased) => Math.Max(0, unbiased ? count - 1 : count);

    private readonly struct SquaredDistance(double mean) : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        {
            TensorPrimitives.Subtract(x, T.CreateTruncating(mean), y);
            TensorPrimitives.Multiply(y, y, y);
        }
    }
}
