using System.Numerics;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>Applies kernels to whole arrays, whatever their layout and type.</summary>
internal static class Elementwise
{
    /// <summary>A function of every element, in the shape and type of x.</summary>
    public static NDArray Unary<TKernel>(NDArray x, TKernel kernel) where TKernel : struct, IUnaryKernel =>
        x.DType == DType.Float64 ? Unary<double, TKernel>(x, kernel) : Unary<float, TKernel>(x, kernel);

    /// <summary>A function of pairs of elements; axes of length 1 and missing leading axes repeat (NumPy's broadcasting).</summary>
    /// <param name="a">An array whose shape broadcasts with b's.</param>
    /// <param name="b">An array of a's type.</param>
    /// <param name="kernel">The function.</param>
    /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
    public static NDArray Binary<TKernel>(NDArray a, NDArray b, TKernel kernel) where TKernel : struct, IBinaryKernel =>
        a.DType == DType.Float64 ? Binary<double, TKernel>(a, b, kernel) : Binary<float, TKernel>(a, b, kernel);

    private static NDArray Unary<T, TKernel>(NDArray x, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IUnaryKernel
    {
        x = x.ToContiguous();
        var y = NDArray.Empty<T>(x.Shape);
        // Some of TensorPrimitives refuse to be given nothing.
        if (x.Shape.Size > 0) ElementShares.Apply<T, TKernel>(x, y, kernel);
        return y;
    }

    private static NDArray Binary<T, TKernel>(NDArray a, NDArray b, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IBinaryKernel
    {
        (a, b) = (a.ToContiguous(), b.ToContiguous());
        if (a.Shape == b.Shape)
        {
            var same = NDArray.Empty<T>(a.Shape);
            if (same.Shape.Size > 0) ElementShares.Apply<T, TKernel>(a, b, same, kernel);
            return same;
        }
        var y = NDArray.Empty<T>(Broadcasting.Shape(a.Shape, b.Shape));
        if (y.Shape.Size == 0) return y;
        if (b.Shape.Size == 1) kernel.Apply(a.Span<T>(), b.Span<T>()[0], y.Span<T>());
        else if (a.Shape.Size == 1) kernel.Apply(a.Span<T>()[0], b.Span<T>(), y.Span<T>());
        else Rows<T, TKernel>(a, b, y, kernel);
        return y;
    }

    /// <summary>Both operands walked along y: as long a run as both can take at once, the rest by an odometer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Rows<T, TKernel>(NDArray a, NDArray b, NDArray y, TKernel kernel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> where TKernel : struct, IBinaryKernel
    {
        Span<int> strideA = stackalloc int[y.Shape.Rank], strideB = stackalloc int[y.Shape.Rank];
        Broadcasting.Strides(a.Layout, y.Shape, strideA);
        Broadcasting.Strides(b.Layout, y.Shape, strideB);

        // Trailing axes along which each operand either runs on or repeats form one run.
        var outer = y.Shape.Rank;
        var run = 1;
        bool? onA = null, onB = null;
        while (outer > 0)
        {
            var n = y.Shape[outer - 1];
            bool stepsA = strideA[outer - 1] != 0, stepsB = strideB[outer - 1] != 0;
            if (n > 1 && ((onA is { } wasA && wasA != stepsA) || (onB is { } wasB && wasB != stepsB))) break;
            if (n > 1) (onA, onB) = (stepsA, stepsB);
            run *= n;
            outer--;
        }

        ReadOnlySpan<T> fromA = a.Span<T>(), fromB = b.Span<T>();
        var to = y.Span<T>();
        if (outer == 1 && onA is true && onB is true)
        {
            // A matrix and a row or two: what adding a bias is.
            for (int i = 0, atA = 0, atB = 0; i < to.Length; i += run, atA += strideA[0], atB += strideB[0])
                kernel.Apply(fromA.Slice(atA, run), fromB.Slice(atB, run), to.Slice(i, run));
            return;
        }
        var walkA = new OffsetWalk(y.Shape.Axes[..outer], strideA[..outer], 0);
        var walkB = new OffsetWalk(y.Shape.Axes[..outer], strideB[..outer], 0);
        for (var written = 0; walkA.MoveNext() && walkB.MoveNext(); written += run)
        {
            var row = to.Slice(written, run);
            if (onA is not true) kernel.Apply(fromA[walkA.Current], fromB.Slice(walkB.Current, run), row);
            else if (onB is not true) kernel.Apply(fromA.Slice(walkA.Current, run), fromB[walkB.Current], row);
            else kernel.Apply(fromA.Slice(walkA.Current, run), fromB.Slice(walkB.Current, run), row);
        }
    }
}
