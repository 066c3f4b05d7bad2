using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// The product of matrices, cut into blocks that stay in cache, each read by <see cref="Tile{T, V, TSimd, TShape}"/> in
/// strips. Strips take up any layout, so transposed operands need no copy of their own.
/// </summary>
internal static class BlockedProduct<T, V, TSimd>
    where T : unmanaged, IBinaryFloatingPointIeee754<T> where V : unmanaged where TSimd : struct, ISimd<T, V>
{
    // A block of a (rows × depth) stays in the second cache. Depth is what matters most: each step in depth reads and writes
    // all of c once more, which from 1024 columns on lies in no cache of the core's own.
    private const int BlockRows = 96, BlockColumns = 1024;

    // Operands are packed when they are read often enough, and do not lie in the first cache as they are.
    private const int FewRows = 24, Small = 4096;

    // Twelve rows a power of two apart would drive each other out of the first cache sooner than six.
    private static int FewColumns => TSimd.ManyRegisters ? 96 : 128;

    private static int BlockDepth => 4096 / Unsafe.SizeOf<T>();

    private static int Height => TSimd.ManyRegisters ? 12 : 6;

    // What the rows of a smaller tile are a multiple of.
    private const int Unit = 4;

    private static int Width => 2 * TSimd.Count;

    /// <summary>Writes a·b into c, row-major, or adds it to what c holds.</summary>
    /// <param name="a">A matrix with one column at least.</param>
    /// <param name="b">A matrix of as many rows.</param>
    /// <param name="c">The first element of the result.</param>
    /// <param name="stride">From one row of c to the next.</param>
    /// <param name="adds">Whether c is added to.</param>
    public static void Run(Matrix<T> a, Matrix<T> b, ref T c, int stride, bool adds)
    {
        int mostRows = Math.Min(BlockRows, a.Rows), mostColumns = Math.Min(BlockColumns, b.Columns), mostDepth = Math.Min(BlockDepth, a.Columns);
        var roomA = PackRoom<T>.Left(Panel<T>.Room(mostRows, mostDepth, Height));
        var roomB = PackRoom<T>.Right(Panel<T>.Room(mostColumns, mostDepth, Width));
        for (var column = 0; column < b.Columns; column += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, b.Columns - column);
            for (var step = 0; step < a.Columns; step += BlockDepth)
            {
                var depth = Math.Min(BlockDepth, a.Columns - step);
                var fromB = b.Block(step, column, depth, columns).Transposed;
                Panel<T> right = new(fromB, Width, TSimd.Count, fromB.RowStride == 1 && (a.Rows <= FewRows || depth * columns <= Small), roomB);
                for (var row = 0; row < a.Rows; row += BlockRows)
                {
                    var rows = Math.Min(BlockRows, a.Rows - row);
                    Panel<T> left = new(a.Block(row, step, rows, depth), Height, Unit, columns <= FewColumns || rows * depth <= Small, roomA);
                    Tiles(left, right, rows, columns, depth, ref Unsafe.Add(ref c, (nint)row * stride + column), stride, adds || step > 0);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tiles(Panel<T> a, Panel<T> b, int rows, int columns, int depth, ref T c, nint stride, bool adds)
    {
        Span<T> aside = stackalloc T[Height * Width];
        for (var (column, j) = (0, 0); column < columns; column += Width, j++)
        {
            ref var right = ref b.Strip(j, out _, out var stepB);
            var wide = Math.Min(Width, columns - column);
            for (var (row, i) = (0, 0); row < rows; row += Height, i++)
            {
                ref var left = ref a.Strip(i, out var rowA, out var stepA);
                var high = Math.Min(Height, rows - row);
                ref var tile = ref Unsafe.Add(ref c, row * stride + column);
                if (wide % TSimd.Count == 0 && high == Packing.Width(high, Height, Unit))
                {
                    Accumulate(high, wide, depth, ref left, rowA, stepA, ref right, stepB, ref tile, stride, adds);
                    continue;
                }
                // A tile that hangs over the edge is computed aside, and what lies inside is taken over.
                Accumulate(high, wide, depth, ref left, rowA, stepA, ref right, stepB, ref MemoryMarshal.GetReference(aside), Width, false);
                for (var y = 0; y < high; y++)
                {
                    var inside = aside.Slice(y * Width, wide);
                    var place = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref tile, y * stride), wide);
                    if (adds) System.Numerics.Tensors.TensorPrimitives.Add(place, inside, place);
                    else inside.CopyTo(place);
                }
            }
        }
    }

    /// <summary>The smallest tile that covers what is left.</summary>
    private static void Accumulate(int high, int wide, int depth, ref T a, nint rowA, nint stepA, ref T b, nint stepB, ref T c, nint stride, bool adds)
    {
        if (wide > TSimd.Count)
        {
            if (high <= 4) Tile<T, V, TSimd, FourByTwo>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
            else if (!TSimd.ManyRegisters) Tile<T, V, TSimd, SixByTwo>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
            else if (high <= 8) Tile<T, V, TSimd, EightByTwo>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
            else Tile<T, V, TSimd, TwelveByTwo>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
        }
        else if (high <= 4) Tile<T, V, TSimd, FourByOne>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
        else if (!TSimd.ManyRegisters) Tile<T, V, TSimd, SixByOne>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
        else if (high <= 8) Tile<T, V, TSimd, EightByOne>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
        else Tile<T, V, TSimd, TwelveByOne>.Accumulate(depth, in a, rowA, stepA, in b, stepB, ref c, stride, adds);
    }
}
