using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// The product of large matrices: cut into blocks that stay in cache, each packed into strips in the order in which
/// <see cref="Tile"/> reads them. Packing also takes up any layout, so transposed operands cost the same.
/// </summary>
internal static class BlockedProduct
{
    // A strip of b (Depth × tile) stays in the first cache, a block of a (Rows × Depth) in the second.
    private const int BlockRows = 16 * Tile.Rows, BlockDepth = 256, BlockColumns = 1024;

    /// <summary>Adds a·b to c, row-major.</summary>
    public static void Accumulate<T>(Matrix<T> a, Matrix<T> b, Span<T> c) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var width = Tile.Columns<T>();
        var depth = Math.Min(BlockDepth, a.Columns);
        var packedA = ArrayPool<T>.Shared.Rent(Whole(Math.Min(BlockRows, a.Rows), Tile.Rows) * depth);
        var packedB = ArrayPool<T>.Shared.Rent(Whole(Math.Min(BlockColumns, b.Columns), width) * depth);
        for (var column = 0; column < b.Columns; column += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, b.Columns - column);
            for (var step = 0; step < a.Columns; step += BlockDepth)
            {
                depth = Math.Min(BlockDepth, a.Columns - step);
                Pack(b.Transposed, column, columns, step, depth, width, packedB);
                for (var row = 0; row < a.Rows; row += BlockRows)
                {
                    var rows = Math.Min(BlockRows, a.Rows - row);
                    Pack(a, row, rows, step, depth, Tile.Rows, packedA);
                    Tiles(packedA, packedB, rows, columns, depth, c[(row * b.Columns + column)..], b.Columns);
                }
            }
        }
        ArrayPool<T>.Shared.Return(packedA);
        ArrayPool<T>.Shared.Return(packedB);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tiles<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int rows, int columns, int depth, Span<T> c, int stride)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var width = Tile.Columns<T>();
        Span<T> aside = stackalloc T[Tile.Rows * width];
        for (var column = 0; column < columns; column += width)
        {
            ref readonly var right = ref b[column * depth];
            for (var row = 0; row < rows; row += Tile.Rows)
            {
                ref readonly var left = ref a[row * depth];
                int high = Math.Min(Tile.Rows, rows - row), wide = Math.Min(width, columns - column);
                if (high == Tile.Rows && wide == width)
                {
                    Tile.Accumulate(depth, in left, in right, ref c[row * stride + column], stride);
                    continue;
                }
                // A tile that hangs over the edge is computed aside, and what lies inside is added.
                aside.Clear();
                Tile.Accumulate(depth, in left, in right, ref MemoryMarshal.GetReference(aside), width);
                for (var i = 0; i < high; i++)
                    for (var j = 0; j < wide; j++)
                        c[(row + i) * stride + column + j] += aside[i * width + j];
            }
        }
    }

    /// <summary>Rows of a matrix in strips of a few: for each column of the block the numbers of one strip, then the next strip. What lies past the edge stays as it is: tiles compute with it, and nobody reads the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Pack<T>(Matrix<T> x, int row, int rows, int column, int columns, int strip, Span<T> packed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var first = 0; first < rows; first += strip, packed = packed[(strip * columns)..])
        {
            var high = Math.Min(strip, rows - first);
            if (x.RowStride == 1)
            {
                var across = x.Transposed;
                for (var j = 0; j < columns; j++) across.RowRun(column + j, row + first, high).CopyTo(packed[(j * strip)..]);
            }
            else
            {
                for (var i = 0; i < high; i++)
                    for (var j = 0; j < columns; j++)
                        packed[j * strip + i] = x[row + first + i, column + j];
            }
        }
    }

    /// <summary>A length rounded up to whole strips.</summary>
    private static int Whole(int length, int strip) => (length + strip - 1) / strip * strip;
}
