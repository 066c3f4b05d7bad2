using System.Numerics;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>Rows reduced to one number.</summary>
internal static class RowReductions<T, V, TSimd>
    where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged where TSimd : struct, ISimd<T, V>
{
    /// <summary>The greatest number of a row. A NaN may be lost.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Greatest(ref readonly T row, nint length)
    {
        var fill = TSimd.Constant(double.NegativeInfinity);
        return TSimd.Greatest(RowVectors<T, V, TSimd>.Reduce<GreatestReducer>(in row, length, fill, fill));
    }

    /// <summary>The sum of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Sum(ref readonly T row, nint length) => TSimd.Sum(RowVectors<T, V, TSimd>.Reduce<SumReducer>(in row, length, default, default));

    /// <summary>The mean of a row in every lane, and 1 / √(variance + eps).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (V Mean, V Inverse) Moments(ref readonly T row, nint length, double eps)
    {
        var count = T.CreateTruncating(length);
        var mean = TSimd.Of(Sum(in row, length) / count);
        var variance = TSimd.Sum(RowVectors<T, V, TSimd>.Reduce<SquaredDistanceReducer>(in row, length, mean, mean)) / count;
        return (mean, TSimd.Of(T.One / T.Sqrt(variance + T.CreateTruncating(eps))));
    }
}
