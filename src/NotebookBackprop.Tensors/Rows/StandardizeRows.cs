using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>A row brought to mean 0 and variance 1, (x − mean) / √(variance + eps), then scaled by γ and shifted by β where there are.</summary>
/// <param name="eps">Added to the variance (divided by n, not n − 1).</param>
/// <param name="scale">γ, as long as the row; of the row's type, contiguous.</param>
/// <param name="shift">β, likewise.</param>
internal readonly struct StandardizeRow(double eps, NDArray? scale = null, NDArray? shift = null) : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        V zero = default;
        var (mean, inverse) = RowReductions<T, V, TSimd>.Moments(in x, length, eps);
        ref var gamma = ref scale is { } given ? ref MemoryMarshal.GetReference(given.Span<T>()) : ref Unsafe.NullRef<T>();
        ref var beta = ref shift is { } added ? ref MemoryMarshal.GetReference(added.Span<T>()) : ref Unsafe.NullRef<T>();
        for (nint i = 0; i < length; i += TSimd.Count)
        {
            var v = TSimd.Multiply(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, zero), mean), inverse);
            if (scale is not null) v = TSimd.Multiply(v, RowVectors<T, V, TSimd>.Load(in gamma, i, length, zero));
            if (shift is not null) v = TSimd.Add(v, RowVectors<T, V, TSimd>.Load(in beta, i, length, zero));
            RowVectors<T, V, TSimd>.Store(v, ref y, i, length);
        }
    }
}

/// <summary>
/// The derivative of a standardized row, symmetric, times what flows (times γ where there is one): what flows, less its
/// mean, less what would stretch the row, by the deviation.
/// </summary>
/// <param name="eps">Added to the variance.</param>
/// <param name="scale">γ, as long as the row; of the row's type, contiguous.</param>
internal readonly struct StandardizeProductRow(double eps, NDArray? scale = null) : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        V zero = default, sums = zero, products = zero;
        var (mean, inverse) = RowReductions<T, V, TSimd>.Moments(in x, length, eps);
        ref var gamma = ref scale is { } given ? ref MemoryMarshal.GetReference(given.Span<T>()) : ref Unsafe.NullRef<T>();
        for (nint i = 0; i < length; i += TSimd.Count)
        {
            var d = RowVectors<T, V, TSimd>.Load(in flow, i, length, zero);
            if (scale is not null) d = TSimd.Multiply(d, RowVectors<T, V, TSimd>.Load(in gamma, i, length, zero));
            sums = TSimd.Add(sums, d);
            products = TSimd.MultiplyAdd(d, TSimd.Multiply(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, zero), mean), inverse), products);
        }
        var count = T.CreateTruncating(length);
        V common = TSimd.Of(TSimd.Sum(sums) / count), stretch = TSimd.Of(TSimd.Sum(products) / count);
        for (nint i = 0; i < length; i += TSimd.Count)
        {
            var d = RowVectors<T, V, TSimd>.Load(in flow, i, length, zero);
            if (scale is not null) d = TSimd.Multiply(d, RowVectors<T, V, TSimd>.Load(in gamma, i, length, zero));
            var v = TSimd.Multiply(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, zero), mean), inverse);
            RowVectors<T, V, TSimd>.Store(TSimd.Multiply(TSimd.Subtract(TSimd.Subtract(d, common), TSimd.Multiply(v, stretch)), inverse), ref y, i, length);
        }
    }
}
