using System.Numerics.Tensors;

namespace NotebookBackprop;

/// <summary>How large numbers are, also where their squares overflow or vanish.</summary>
internal static class Magnitude
{
    /// <summary>Between these the squares of any array's elements, and their sum, are exact enough.</summary>
    private const double Small = 1e-140, Large = 1e140;

    /// <summary>The root of the sum of squares; NaN where one is not finite.</summary>
    public static double Norm(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return 0;
        var most = Math.Abs(TensorPrimitives.MaxMagnitude(values));
        if (!double.IsFinite(most)) return double.NaN;
        if (most == 0) return 0;
        if (most is > Small and < Large) return Math.Sqrt(TensorPrimitives.SumOfSquares(values));

        // By the power of two below the greatest, which rounds nothing and brings the squares into range.
        var exponent = Math.ILogB(most);
        double sum = 0;
        foreach (var value in values)
        {
            var scaled = Math.ScaleB(value, -exponent);
            sum += scaled * scaled;
        }
        return Math.ScaleB(Math.Sqrt(sum), exponent);
    }

    /// <summary>⟨part, sum⟩ / ⟨sum, sum⟩ of each part of a sum: they add up to 1. Zeros where the sum is.</summary>
    public static double[] Shares(IReadOnlyList<double[]> parts, double[] sum)
    {
        // Scaled by the greatest, so that no square underflows.
        var most = sum.Length == 0 ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude<double>(sum));
        if (most == 0) return new double[parts.Count];
        double Product(double[] part)
        {
            double product = 0;
            for (var e = 0; e < part.Length; e++) product += part[e] / most * (sum[e] / most);
            return product;
        }
        var square = Product(sum);
        return [.. parts.Select(part => Product(part) / square)];
    }
}
