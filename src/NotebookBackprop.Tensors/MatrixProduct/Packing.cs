using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Lays the rows of a matrix out in strips of a few: for each column the numbers of one strip, then the next strip. The last strip is
/// as wide as what is left, up to a whole unit; zeros past the edge.
/// </summary>
internal static class Packing
{
    /// <summary>How many rows a strip takes up: those that are left, up to a whole unit and at most a strip.</summary>
    /// <param name="left">How many rows are left from its first on.</param>
    /// <param name="strip">How many rows a whole strip has.</param>
    /// <param name="unit">What the rows of a smaller strip are a multiple of.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Width(int left, int strip, int unit) => Math.Min(strip, (left + unit - 1) / unit * unit);

    /// <summary>Packs the rows from one on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack<T>(Matrix<T> x, int from, int strip, int unit, Span<T> packed) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var first = from; first < x.Rows; first += strip)
        {
            int width = Width(x.Rows - first, strip, unit), high = Math.Min(strip, x.Rows - first);
            var to = packed[..(width * x.Columns)];
            packed = packed[to.Length..];
            if (high < width) to.Clear();
            if (x.RowStride == 1) Columns(x, first, high, width, to);
            else if (typeof(T) == typeof(float) && x.ColumnStride == 1 && (Sse.IsSupported || AdvSimd.Arm64.IsSupported)) Transposed(x, first, high, width, to);
            else OneByOne(x, first, 0, high, width, to);
        }
    }

    /// <summary>A strip whose columns lie in one piece each.</summary>
    private static void Columns<T>(Matrix<T> x, int first, int high, int width, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref var source = ref Unsafe.Add(ref x.First, first);
        ref var target = ref MemoryMarshal.GetReference(to);
        for (var j = 0; j < x.Columns; j++)
        {
            var i = 0;
            if (Vector256.IsHardwareAccelerated)
                for (; i <= high - Vector256<T>.Count; i += Vector256<T>.Count) Vector256.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
            for (; i <= high - Vector128<T>.Count; i += Vector128<T>.Count) Vector128.LoadUnsafe(ref source, (nuint)i).StoreUnsafe(ref target, (nuint)i);
            for (; i < high; i++) Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
            source = ref Unsafe.Add(ref source, x.ColumnStride);
            target = ref Unsafe.Add(ref target, width);
        }
    }

    /// <summary>A strip whose rows lie in one piece each: squares of four by four and pairs by four, turned in registers, and what is left over.</summary>
    private static void Transposed<T>(Matrix<T> x, int first, int high, int width, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var whole = x.Columns & ~3;
        ref var target = ref Unsafe.As<T, float>(ref MemoryMarshal.GetReference(to));
        var i = 0;
        for (; i <= high - 4; i += 4)
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
                High(ac, bd).StoreUnsafe(ref Unsafe.Add(ref t, width));
                Low(ac2, bd2).StoreUnsafe(ref Unsafe.Add(ref t, 2 * width));
                High(ac2, bd2).StoreUnsafe(ref Unsafe.Add(ref t, 3 * width));
                t = ref Unsafe.Add(ref t, 4 * width);
            }
        }
        if (i <= high - 2)
        {
            ref var r0 = ref Unsafe.As<T, float>(ref Unsafe.Add(ref x.First, (nint)(first + i) * x.RowStride));
            ref var r1 = ref Unsafe.Add(ref r0, x.RowStride);
            ref var t = ref Unsafe.Add(ref target, i);
            for (nint j = 0; j < whole; j += 4)
            {
                var (a, b) = (Four(ref r0, j), Four(ref r1, j));
                Two(Low(a, b), ref t, ref Unsafe.Add(ref t, width));
                Two(High(a, b), ref Unsafe.Add(ref t, 2 * width), ref Unsafe.Add(ref t, 3 * width));
                t = ref Unsafe.Add(ref t, 4 * width);
            }
            i += 2;
        }
        if (whole < x.Columns) OneByOne(x.Block(0, whole, x.Rows, x.Columns - whole), first, 0, i, width, to[(whole * width)..]);
        OneByOne(x, first, i, high, width, to);
    }

    /// <summary>Some rows of a strip.</summary>
    private static void OneByOne<T>(Matrix<T> x, int first, int from, int high, int width, Span<T> to) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = from; i < high; i++)
            for (var j = 0; j < x.Columns; j++)
                to[j * width + i] = x[first + i, j];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(ref float row, nint at) => Vector128.LoadUnsafe(ref Unsafe.Add(ref row, at));

    /// <summary>Writes each half of a vector to a place of its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Two(Vector128<float> x, ref float lower, ref float upper)
    {
        x.GetLower().StoreUnsafe(ref lower);
        x.GetUpper().StoreUnsafe(ref upper);
    }

    /// <summary>The lower halves of two vectors, lane by lane in turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) => Sse.IsSupported ? Sse.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) => Sse.IsSupported ? Sse.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);
}
