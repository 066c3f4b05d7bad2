using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// The innermost step of a matrix product: a tile of the result, held in registers while the operands stream by
/// (Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008). Twelve rows of two vectors are 24
/// sums, which hide the latency of a multiply-add and leave 8 of 32 registers for the operands; with 16 registers, six
/// rows of two are 12 sums.
/// </summary>
internal static class Tile<T, V, TSimd, TShape>
    where T : unmanaged where V : unmanaged where TSimd : struct, ISimd<T, V> where TShape : struct, ITileShape
{
    /// <summary>Adds to a tile of c, or writes into it, the product of some rows of a and some columns of b.</summary>
    /// <param name="depth">How many numbers each element of the product sums.</param>
    /// <param name="a">The first number of the first row.</param>
    /// <param name="rowA">From a row of a to the next.</param>
    /// <param name="stepA">From a column of a to the next.</param>
    /// <param name="b">The first number of the first row of b; a row's columns lie one after the other.</param>
    /// <param name="stepB">From a row of b to the next.</param>
    /// <param name="c">The first element of the tile.</param>
    /// <param name="rowC">From a row of c to the next.</param>
    /// <param name="adds">Whether what c holds is added to; else it is overwritten.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Compiled in full at once: the first products of a session are not slow ones.
    public static void Accumulate(int depth, ref readonly T a, nint rowA, nint stepA, ref readonly T b, nint stepB, ref T c, nint rowC, bool adds)
    {
        V c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default,
            c40 = default, c41 = default, c50 = default, c51 = default, c60 = default, c61 = default, c70 = default, c71 = default,
            c80 = default, c81 = default, c90 = default, c91 = default, cA0 = default, cA1 = default, cB0 = default, cB1 = default;
        if (adds)
        {
            LoadRow(ref c, out c00, out c01);
            LoadRow(ref Unsafe.Add(ref c, rowC), out c10, out c11);
            LoadRow(ref Unsafe.Add(ref c, 2 * rowC), out c20, out c21);
            LoadRow(ref Unsafe.Add(ref c, 3 * rowC), out c30, out c31);
            if (TShape.Rows > 4)
            {
                LoadRow(ref Unsafe.Add(ref c, 4 * rowC), out c40, out c41);
                LoadRow(ref Unsafe.Add(ref c, 5 * rowC), out c50, out c51);
            }
            if (TShape.Rows > 6)
            {
                LoadRow(ref Unsafe.Add(ref c, 6 * rowC), out c60, out c61);
                LoadRow(ref Unsafe.Add(ref c, 7 * rowC), out c70, out c71);
            }
            if (TShape.Rows > 8)
            {
                LoadRow(ref Unsafe.Add(ref c, 8 * rowC), out c80, out c81);
                LoadRow(ref Unsafe.Add(ref c, 9 * rowC), out c90, out c91);
                LoadRow(ref Unsafe.Add(ref c, 10 * rowC), out cA0, out cA1);
                LoadRow(ref Unsafe.Add(ref c, 11 * rowC), out cB0, out cB1);
            }
        }
        // A reference to every third row: the rows between are reached by one multiple of the step, without an address of their own.
        ref var a0 = ref Unsafe.AsRef(in a);
        ref var a3 = ref Unsafe.Add(ref a0, 3 * rowA);
        ref var a6 = ref Unsafe.Add(ref a3, 3 * rowA);
        ref var a9 = ref Unsafe.Add(ref a6, 3 * rowA);
        ref var right = ref Unsafe.AsRef(in b);
        var twice = 2 * rowA;
        for (var step = 0; step < depth; step++)
        {
            var b0 = TSimd.Load(in right);
            var b1 = TShape.Vectors > 1 ? TSimd.Load(in Unsafe.Add(ref right, TSimd.Count)) : b0;
            var x = TSimd.Of(a0);
            c00 = TSimd.MultiplyAdd(x, b0, c00);
            if (TShape.Vectors > 1) c01 = TSimd.MultiplyAdd(x, b1, c01);
            x = TSimd.Of(Unsafe.Add(ref a0, rowA));
            c10 = TSimd.MultiplyAdd(x, b0, c10);
            if (TShape.Vectors > 1) c11 = TSimd.MultiplyAdd(x, b1, c11);
            x = TSimd.Of(Unsafe.Add(ref a0, twice));
            c20 = TSimd.MultiplyAdd(x, b0, c20);
            if (TShape.Vectors > 1) c21 = TSimd.MultiplyAdd(x, b1, c21);
            x = TSimd.Of(a3);
            c30 = TSimd.MultiplyAdd(x, b0, c30);
            if (TShape.Vectors > 1) c31 = TSimd.MultiplyAdd(x, b1, c31);
            if (TShape.Rows > 4)
            {
                x = TSimd.Of(Unsafe.Add(ref a3, rowA));
                c40 = TSimd.MultiplyAdd(x, b0, c40);
                if (TShape.Vectors > 1) c41 = TSimd.MultiplyAdd(x, b1, c41);
                x = TSimd.Of(Unsafe.Add(ref a3, twice));
                c50 = TSimd.MultiplyAdd(x, b0, c50);
                if (TShape.Vectors > 1) c51 = TSimd.MultiplyAdd(x, b1, c51);
            }
            if (TShape.Rows > 6)
            {
                x = TSimd.Of(a6);
                c60 = TSimd.MultiplyAdd(x, b0, c60);
                if (TShape.Vectors > 1) c61 = TSimd.MultiplyAdd(x, b1, c61);
                x = TSimd.Of(Unsafe.Add(ref a6, rowA));
                c70 = TSimd.MultiplyAdd(x, b0, c70);
                if (TShape.Vectors > 1) c71 = TSimd.MultiplyAdd(x, b1, c71);
            }
            if (TShape.Rows > 8)
            {
                x = TSimd.Of(Unsafe.Add(ref a6, twice));
                c80 = TSimd.MultiplyAdd(x, b0, c80);
                if (TShape.Vectors > 1) c81 = TSimd.MultiplyAdd(x, b1, c81);
                x = TSimd.Of(a9);
                c90 = TSimd.MultiplyAdd(x, b0, c90);
                if (TShape.Vectors > 1) c91 = TSimd.MultiplyAdd(x, b1, c91);
                x = TSimd.Of(Unsafe.Add(ref a9, rowA));
                cA0 = TSimd.MultiplyAdd(x, b0, cA0);
                if (TShape.Vectors > 1) cA1 = TSimd.MultiplyAdd(x, b1, cA1);
                x = TSimd.Of(Unsafe.Add(ref a9, twice));
                cB0 = TSimd.MultiplyAdd(x, b0, cB0);
                if (TShape.Vectors > 1) cB1 = TSimd.MultiplyAdd(x, b1, cB1);
            }
            a0 = ref Unsafe.Add(ref a0, stepA);
            a3 = ref Unsafe.Add(ref a3, stepA);
            if (TShape.Rows > 6) a6 = ref Unsafe.Add(ref a6, stepA);
            if (TShape.Rows > 8) a9 = ref Unsafe.Add(ref a9, stepA);
            right = ref Unsafe.Add(ref right, stepB);
        }
        StoreRow(ref c, c00, c01);
        StoreRow(ref Unsafe.Add(ref c, rowC), c10, c11);
        StoreRow(ref Unsafe.Add(ref c, 2 * rowC), c20, c21);
        StoreRow(ref Unsafe.Add(ref c, 3 * rowC), c30, c31);
        if (TShape.Rows <= 4) return;
        StoreRow(ref Unsafe.Add(ref c, 4 * rowC), c40, c41);
        StoreRow(ref Unsafe.Add(ref c, 5 * rowC), c50, c51);
        if (TShape.Rows <= 6) return;
        StoreRow(ref Unsafe.Add(ref c, 6 * rowC), c60, c61);
        StoreRow(ref Unsafe.Add(ref c, 7 * rowC), c70, c71);
        if (TShape.Rows <= 8) return;
        StoreRow(ref Unsafe.Add(ref c, 8 * rowC), c80, c81);
        StoreRow(ref Unsafe.Add(ref c, 9 * rowC), c90, c91);
        StoreRow(ref Unsafe.Add(ref c, 10 * rowC), cA0, cA1);
        StoreRow(ref Unsafe.Add(ref c, 11 * rowC), cB0, cB1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadRow(ref T row, out V first, out V second)
    {
        first = TSimd.Load(in row);
        second = TShape.Vectors > 1 ? TSimd.Load(in Unsafe.Add(ref row, TSimd.Count)) : default;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRow(ref T row, V first, V second)
    {
        TSimd.Store(first, ref row);
        if (TShape.Vectors > 1) TSimd.Store(second, ref Unsafe.Add(ref row, TSimd.Count));
    }
}
