using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>Rows shared between threads; a row is never cut, so its numbers do not depend on how many there are.</summary>
internal sealed class RowShares<T, TKernel> : IShares
    where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IRowKernel
{
    // So many numbers keep a thread busy for several times as long as it takes to wake it.
    private const int Least = 50_000;

    private readonly NDArray _x, _flow, _y;
    private readonly int _length, _count;
    private readonly TKernel _kernel;

    private RowShares(NDArray x, NDArray flow, NDArray y, int length, int count, TKernel kernel) =>
        (_x, _flow, _y, _length, _count, _kernel) = (x, flow, y, length, count, kernel);

    /// <summary>Applies a kernel to contiguous rows of a length.</summary>
    public static void Run(NDArray x, NDArray flow, NDArray y, int length, TKernel kernel)
    {
        var count = Shares.Worth(y.Shape.Size, Least);
        Shares.Run(count, new RowShares<T, TKernel>(x, flow, y, length, count, kernel));
    }

    /// <inheritdoc/>
    public void Do(int share)
    {
        var rows = _y.Shape.Size / _length;
        int start = Shares.Start(share, _count, rows, 1) * _length, size = Shares.Start(share + 1, _count, rows, 1) * _length - start;
        Widest.Run<T, Part>(new() { X = _x.Span<T>().Slice(start, size), Flow = _flow.Span<T>().Slice(start, size), Y = _y.Span<T>().Slice(start, size), Length = _length, Kernel = _kernel }, most: _length);
    }

    /// <summary>Some of the rows.</summary>
    internal ref struct Part : IWideWork<T>
    {
        public ReadOnlySpan<T> X, Flow;
        public Span<T> Y;
        public int Length;
        public TKernel Kernel;

        public readonly void Run<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<T, V>
        {
            for (var at = 0; at < Y.Length; at += Length)
                Kernel.Apply<T, V, TSimd>(
                    in Unsafe.Add(ref MemoryMarshal.GetReference(X), at), in Unsafe.Add(ref MemoryMarshal.GetReference(Flow), at), ref Unsafe.Add(ref MemoryMarshal.GetReference(Y), at), Length);
        }
    }
}
