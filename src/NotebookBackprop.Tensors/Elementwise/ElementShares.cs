using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>A function of elements, shared between threads where there are many.</summary>
internal static class ElementShares
{
    // Some ten microseconds of the fastest functions: several times what it takes to wake a thread.
    private const int Least = 65_536, Grain = 64;

    /// <summary>Writes the function of every element of a contiguous array.</summary>
    public static void Apply<T, TKernel>(NDArray x, NDArray y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IUnaryKernel
    {
        var count = Shares.Worth(y.Shape.Size, Least);
        if (count == 1) kernel.Apply<T>(x.Span<T>(), y.Span<T>());
        else Shares.Run(count, new Unary<T, TKernel>(x, y, kernel, count));
    }

    /// <summary>Writes the function of each pair of elements of two contiguous arrays of one shape.</summary>
    public static void Apply<T, TKernel>(NDArray a, NDArray b, NDArray y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IBinaryKernel
    {
        var count = Shares.Worth(y.Shape.Size, Least);
        if (count == 1) kernel.Apply<T>(a.Span<T>(), b.Span<T>(), y.Span<T>());
        else Shares.Run(count, new Binary<T, TKernel>(a, b, y, kernel, count));
    }

    private static Range Part(int share, int count, int length) => Shares.Start(share, count, length, Grain)..Shares.Start(share + 1, count, length, Grain);

    private sealed class Unary<T, TKernel>(NDArray x, NDArray y, TKernel kernel, int count) : IShares
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IUnaryKernel
    {
        public void Do(int share)
        {
            var part = Part(share, count, y.Shape.Size);
            kernel.Apply<T>(x.Span<T>()[part], y.Span<T>()[part]);
        }
    }

    private sealed class Binary<T, TKernel>(NDArray a, NDArray b, NDArray y, TKernel kernel, int count) : IShares
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IBinaryKernel
    {
        public void Do(int share)
        {
            var part = Part(share, count, y.Shape.Size);
            kernel.Apply<T>(a.Span<T>()[part], b.Span<T>()[part], y.Span<T>()[part]);
        }
    }
}
