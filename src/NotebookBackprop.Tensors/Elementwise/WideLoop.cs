using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>A function of one number, written once for vectors of every width and for single numbers.</summary>
internal interface ILaneFunction
{
    /// <summary>The function of each lane.</summary>
    static abstract V Of<T, V, TSimd>(V x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged where TSimd : struct, ISimd<T, V>;
}

/// <summary>A lane function over an array, in the widest vectors that the processor has.</summary>
internal readonly struct Wide<TFunction> : IUnaryKernel where TFunction : struct, ILaneFunction
{
    /// <inheritdoc/>
    public void Apply<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Widest.Run<T, WideLoop<T, TFunction>>(new() { X = x, Y = y });
}

/// <summary>The loop over a lane function.</summary>
internal ref struct WideLoop<T, TFunction> : IWideWork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T> where TFunction : struct, ILaneFunction
{
    public ReadOnlySpan<T> X;
    public Span<T> Y;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public readonly void Run<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<T, V>
    {
        var length = X.Length;
        ref var x = ref MemoryMarshal.GetReference(X);
        ref var y = ref MemoryMarshal.GetReference(Y[..length]);
        if (length < TSimd.Count)
        {
            Few<V, TSimd>(ref x, ref y, length);
            return;
        }
        nint end = length - TSimd.Count;
        var vector = TSimd.Load(in x);
        for (nint i = 0, next; ; i = next)
        {
            // The next vector is read before this one is written: the last reaches back, and y may be x.
            var result = TFunction.Of<T, V, TSimd>(vector);
            next = Math.Min(i + TSimd.Count, end);
            vector = TSimd.Load(in Unsafe.Add(ref x, next));
            TSimd.Store(result, ref Unsafe.Add(ref y, i));
            if (i == end) return;
        }
    }

    /// <summary>Fewer numbers than a vector holds: in one that is filled up with zeros.</summary>
    private static void Few<V, TSimd>(ref T x, ref T y, int length) where V : unmanaged where TSimd : struct, ISimd<T, V>
    {
        V vector = default;
        ref var lanes = ref Unsafe.As<V, T>(ref vector);
        for (var i = 0; i < length; i++) Unsafe.Add(ref lanes, i) = Unsafe.Add(ref x, i);
        vector = TFunction.Of<T, V, TSimd>(vector);
        for (var i = 0; i < length; i++) Unsafe.Add(ref y, i) = Unsafe.Add(ref lanes, i);
    }
}
