using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>e^x of a row, divided by its sum. The greatest becomes e^0, so that nothing overflows; the quotient is the same.</summary>
internal readonly struct SoftmaxRow : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        var fill = TSimd.Constant(double.NegativeInfinity);
        var greatest = TSimd.Of(RowReductions<T, V, TSimd>.Greatest(in x, length));
        V sums = default;
        for (nint i = 0; i < length; i += TSimd.Count)
        {
            var power = Exponentials<T, V, TSimd>.ExpOfNegative(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, fill), greatest));
            sums = TSimd.Add(sums, power);
            RowVectors<T, V, TSimd>.Store(power, ref y, i, length);
        }
        var factor = TSimd.Of(T.One / TSimd.Sum(sums));
        for (nint i = 0; i < length; i += TSimd.Count)
            RowVectors<T, V, TSimd>.Store(TSimd.Multiply(RowVectors<T, V, TSimd>.Load(in y, i, length, fill), factor), ref y, i, length);
    }
}

/// <summary>The derivative of softmax, symmetric, times what flows: y·(flow − Σ y·flow) of the probabilities y.</summary>
internal readonly struct SoftmaxProductRow : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        V zero = default, sums = zero;
        for (nint i = 0; i < length; i += TSimd.Count)
            sums = TSimd.MultiplyAdd(RowVectors<T, V, TSimd>.Load(in x, i, length, zero), RowVectors<T, V, TSimd>.Load(in flow, i, length, zero), sums);
        var common = TSimd.Of(TSimd.Sum(sums));
        for (nint i = 0; i < length; i += TSimd.Count)
            RowVectors<T, V, TSimd>.Store(
                TSimd.Multiply(RowVectors<T, V, TSimd>.Load(in x, i, length, zero), TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in flow, i, length, zero), common)), ref y, i, length);
    }
}

/// <summary>The logarithm of softmax: a row less its greatest number, less the logarithm of the sum of what is left's powers of e.</summary>
internal readonly struct LogSoftmaxRow : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        var fill = TSimd.Constant(double.NegativeInfinity);
        var greatest = TSimd.Of(RowReductions<T, V, TSimd>.Greatest(in x, length));
        V sums = default;
        for (nint i = 0; i < length; i += TSimd.Count)
            sums = TSimd.Add(sums, Exponentials<T, V, TSimd>.ExpOfNegative(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, fill), greatest)));
        var log = TSimd.Of(T.Log(TSimd.Sum(sums)));
        // Subtracted one after the other: their sum would lose the small one's digits beside a large maximum.
        for (nint i = 0; i < length; i += TSimd.Count)
            RowVectors<T, V, TSimd>.Store(TSimd.Subtract(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, fill), greatest), log), ref y, i, length);
    }
}

/// <summary>The greatest number of a row, and the sum of e^x of its numbers less the greatest: all that log-softmax needs to know of it.</summary>
internal readonly struct PowerSumRow : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        y = RowReductions<T, V, TSimd>.Greatest(in x, length);
        V fill = TSimd.Constant(double.NegativeInfinity), greatest = TSimd.Of(y), sums = default;
        for (nint i = 0; i < length; i += TSimd.Count)
            sums = TSimd.Add(sums, Exponentials<T, V, TSimd>.ExpOfNegative(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in x, i, length, fill), greatest)));
        Unsafe.Add(ref y, 1) = TSimd.Sum(sums);
    }
}

/// <summary>The gradient that log-softmax passes back: flow − e^y · Σ flow of the logarithms y.</summary>
internal readonly struct LogSoftmaxGradientRow : IRowKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    void IRowKernel.Apply<T, V, TSimd>(ref readonly T x, ref readonly T flow, ref T y, nint length)
    {
        V zero = default;
        var sum = TSimd.Of(RowReductions<T, V, TSimd>.Sum(in flow, length));
        for (nint i = 0; i < length; i += TSimd.Count)
        {
            var power = Exponentials<T, V, TSimd>.Exp(RowVectors<T, V, TSimd>.Load(in x, i, length, zero));
            RowVectors<T, V, TSimd>.Store(TSimd.Subtract(RowVectors<T, V, TSimd>.Load(in flow, i, length, zero), TSimd.Multiply(power, sum)), ref y, i, length);
        }
    }
}
