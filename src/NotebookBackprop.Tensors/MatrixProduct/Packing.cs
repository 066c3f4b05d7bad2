using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NotebookBackprop.Tensors;

/// <summary>Lays the rows of a matrix out in strips of a few: for each column the numbers of one strip, then the next strip; zeros past the edge.</summary>
internal static class Packing
{
    /// <summary>Packs the rows from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack<T>(Matrix<T> x, int from, int strip, Span<T> packed) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var first = from; first < x.Rows; first += strip)
        {
            var to = packed[..(strip * x.Columns)];
            packed = packed[to.Length..];
            var high = Math.Min(strip, x.Rows - first);
            if (high < strip) to.Clear();
            if (x.RowStride == 1) Columns(x, first, high, strip, to);
            else if (typeof(T) == typeof(float) && x.ColumnStride == 1 && high == strip && strip % 4 == 0 && (Sse.IsSupported || AdvSimd.Arm64.IsSupported)) Transposed(x, first, strip, to);
            else OneByOne(x, first, high, strip, to);
        }
    }

    /// <summary>A strip whose columns lie in one piece each.</summary>
    private static void Columns<T>(Matrix<T> x, int first, int high, int strip, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var across = x.Transposed;
        if (high < strip || strip % Vector128<T>.Count != 0)
        {
            for (var j = 0; j < x.Columns; j++) across.RowRun(j, first, high).CopyTo(to[(j * strip)..]);
            return;
        }
        ref var source = ref Unsafe.Add(ref x.First, first);
        ref var target = ref MemoryMarshal.GetReference(to);
        for (var j = 0; j < x.Columns; j++)
        {
            if (Vector256.IsHardwareAccelerated && strip % Vector256<T>.Count == 0)
                for (var i = 0; i < strip; i += Vector256<T>.Count) Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
            else
                for (var i = 0; i < strip; i += Vector128<T>.Count) Vector128.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
            source = ref Unsafe.Add(ref source, x.ColumnStride);
            target = ref Unsafe.Add(ref target, strip);
        }
    }

    /// <summary>A strip whose rows lie in one piece each: squares of four by four, turned in registers.</summary>
    private static void Transposed<T>(Matrix<T> x, int first, int strip, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var whole = x.Columns & ~3;
        ref var target = ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(to));
        for (var i = 0; i < strip; i += 4)
        {
            ref var r0 = ref Unsafe.As<T, float>(ref Unsafe.Add(ref x.First, (nint)(first + i) * x.RowStride));
            ref var r1 = ref Unsafe.Add(ref r0, x.RowStride);
            ref var r2 = ref Unsafe.Add(ref r1, x.RowStride);
            ref var r3 = ref Unsafe.Add(ref r2, x.RowStride);
            ref var t = ref Unsafe.Add(ref target, i);
            for (nint j = 0; j < whole; j += 4)
            {
                var (a, b, c, d) = (Four(ref r0, j), Four(ref r1, j), Four(ref r2, j), Four(ref r3, j));
                var (ac, bd, ac2, bd2) = (Low(a, c), Low(b, d), High(a, c), High(b, d));
                Low(ac, bd).StoreUnsafe(ref t);
                High(ac, bd).StoreUnsafe(ref Unsafe.Add(ref t, strip));
                Low(ac2, bd2).StoreUnsafe(ref Unsafe.Add(ref t, 2 * strip));
                High(ac2, bd2).StoreUnsafe(ref Unsafe.Add(ref t, 3 * strip));
                t = ref Unsafe.Add(ref t, 4 * strip);
            }
        }
        for (var j = whole; j < x.Columns; j++)
            for (var i = 0; i < strip; i++)
                to[j * strip + i] = x[first + i, j];
    }

    private static void OneByOne<T>(Matrix<T> x, int first, int high, int strip, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < high; i++)
            for (var j = 0; j < x.Columns; j++)
                to[j * strip + i] = x[first + i, j];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(ref float row, nint at) => Vector128.LoadUnsafe(ref Unsafe.Add(ref row, at));

    /// <summary>The lower halves of two vectors, lane by lane in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) => Sse.IsSupported ? Sse.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) => Sse.IsSupported ? Sse.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);
}
