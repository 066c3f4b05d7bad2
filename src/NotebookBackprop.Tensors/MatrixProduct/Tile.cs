using System.Numerics;
using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// The innermost step of a matrix product: a tile of the result, held in registers while the operands stream by
/// (Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008).
/// </summary>
internal static class Tile
{
    /// <summary>Rows of a tile: six rows of two vectors are twelve sums, which hide the latency of a multiply-add and leave registers for the operands.</summary>
    public const int Rows = 6;

    /// <summary>Columns of a tile: two vectors.</summary>
    public static int Columns<T>() where T : unmanaged => 2 * Vector<T>.Count;

    /// <summary>Adds to a tile of c the product of a packed strip of rows and a packed strip of columns.</summary>
    /// <param name="depth">How many numbers each element of the product sums.</param>
    /// <param name="a">For each step of the sum, the numbers of <see cref="Rows"/> rows.</param>
    /// <param name="b">For each step of the sum, the numbers of <see cref="Columns"/> columns.</param>
    /// <param name="c">The first element of the tile.</param>
    /// <param name="stride">From one row of c to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Compiled in full at once: the first products of a session are not slow ones.
    public static void Accumulate<T>(int depth, ref readonly T a, ref readonly T b, ref T c, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector<T> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector<T> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        ref var left = ref Unsafe.AsRef(in a);
        ref var right = ref Unsafe.AsRef(in b);
        for (var step = 0; step < depth; step++)
        {
            var b0 = Vector.LoadUnsafe(ref right);
            var b1 = Vector.LoadUnsafe(ref right, (nuint)Vector<T>.Count);
            var x = new Vector<T>(left);
            (c00, c01) = (MultiplyAdd(x, b0, c00), MultiplyAdd(x, b1, c01));
            x = new Vector<T>(Unsafe.Add(ref left, 1));
            (c10, c11) = (MultiplyAdd(x, b0, c10), MultiplyAdd(x, b1, c11));
            x = new Vector<T>(Unsafe.Add(ref left, 2));
            (c20, c21) = (MultiplyAdd(x, b0, c20), MultiplyAdd(x, b1, c21));
            x = new Vector<T>(Unsafe.Add(ref left, 3));
            (c30, c31) = (MultiplyAdd(x, b0, c30), MultiplyAdd(x, b1, c31));
            x = new Vector<T>(Unsafe.Add(ref left, 4));
            (c40, c41) = (MultiplyAdd(x, b0, c40), MultiplyAdd(x, b1, c41));
            x = new Vector<T>(Unsafe.Add(ref left, 5));
            (c50, c51) = (MultiplyAdd(x, b0, c50), MultiplyAdd(x, b1, c51));
            left = ref Unsafe.Add(ref left, Rows);
            right = ref Unsafe.Add(ref right, 2 * Vector<T>.Count);
        }
        AddRow(ref c, c00, c01);
        AddRow(ref Unsafe.Add(ref c, stride), c10, c11);
        AddRow(ref Unsafe.Add(ref c, 2 * stride), c20, c21);
        AddRow(ref Unsafe.Add(ref c, 3 * stride), c30, c31);
        AddRow(ref Unsafe.Add(ref c, 4 * stride), c40, c41);
        AddRow(ref Unsafe.Add(ref c, 5 * stride), c50, c51);
    }

    private static void AddRow<T>(ref T row, Vector<T> first, Vector<T> second) where T : unmanaged
    {
        (Vector.LoadUnsafe(ref row) + first).StoreUnsafe(ref row);
        (Vector.LoadUnsafe(ref row, (nuint)Vector<T>.Count) + second).StoreUnsafe(ref row, (nuint)Vector<T>.Count);
    }

    /// <summary>x·y + z, rounded once. Which type T is is known when this is compiled, so the test costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> MultiplyAdd<T>(Vector<T> x, Vector<T> y, Vector<T> z) where T : unmanaged => typeof(T) == typeof(double)
        ? Vector.FusedMultiplyAdd(x.As<T, double>(), y.As<T, double>(), z.As<T, double>()).As<double, T>()
        : Vector.FusedMultiplyAdd(x.As<T, float>(), y.As<T, float>(), z.As<T, float>()).As<float, T>();
}
