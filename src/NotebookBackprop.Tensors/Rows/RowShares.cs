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
    private readonly int _rows, _count;
    private readonly TKernel _kernel;

    private RowShares(NDArray x, NDArray flow, NDArray y, int rows, int count, TKernel kernel) =>
        (_x, _flow, _y, _rows, _count, _kernel) = (x, flow, y, rows, count, kernel);

    /// <summary>Applies a kernel to some contiguous rows.</summary>
    public static void Run(NDArray x, NDArray flow, NDArray y, int rows, TKernel kernel)
    {
        var count = Shares.Worth(x.Shape.Size, Least);
        if (count == 1) Do(x, flow, y, rows, 0, rows, kernel);
        else Shares.Run(count, new RowShares<T, TKernel>(x, flow, y, rows, count, kernel));
    }

    /// <inheritdoc/>
    public void Do(int share) => Do(_x, _flow, _y, _rows, Shares.Start(share, _count, _rows, 1), Shares.Start(share + 1, _count, _rows, 1), _kernel);

    private static void Do(NDArray x, NDArray flow, NDArray y, int rows, int start, int end, TKernel kernel)
    {
        int length = x.Shape.Size / rows, made = y.Shape.Size / rows;
        Range read = (start * length)..(end * length), written = (start * made)..(end * made);
        Widest.Run<T, Part>(new() { X = x.Span<T>()[read], Flow = flow.Span<T>()[read], Y = y.Span<T>()[written], Length = length, Made = made, Kernel = kernel }, most: length);
    }

    /// <summary>Some of the rows.</summary>
    internal ref struct Part : IWideWork<T>
    {
        public ReadOnlySpan<T> X, Flow;
        public Span<T> Y;
        public int Length, Made;
        public TKernel Kernel;

        public readonly void Run<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<T, V>
        {
            for (int at = 0, to = 0; at < X.Length; at += Length, to += Made)
                Kernel.Apply<T, V, TSimd>(
                    in Unsafe.Add(ref MemoryMarshal.GetReference(X), at), in Unsafe.Add(ref MemoryMarshal.GetReference(Flow), at), ref Unsafe.Add(ref MemoryMarshal.GetReference(Y), to), Length);
        }
    }
}
