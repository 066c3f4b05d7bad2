using System.Numerics;
using System.Runtime.Intrinsics;

namespace NotebookBackprop.Tensors;

/// <summary>The rows or the columns of a product, shared between threads.</summary>
internal sealed unsafe class ProductShares<T> : IShares where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // A share begins at a whole tile, and takes so many multiplications that waking a thread is a small part of it.
    private const int Grain = 96, Least = 16_000_000;

    private readonly Pinned _a, _b;
    private readonly T* _c;
    private readonly int _count;
    private readonly bool _adds;

    private ProductShares(Pinned a, Pinned b, T* c, int count, bool adds)
    {
        (_a, _b, _count, _adds) = (a, b, count, adds);
        _c = c;
    }

    /// <summary>Writes a·b into c, row-major, or adds it to what c holds; every matrix has an element at least.</summary>
    public static void Run(Matrix<T> a, Matrix<T> b, Span<T> c, bool adds)
    {
        var count = Shares.Worth((long)a.Rows * a.Columns * b.Columns, Least);
        if (count == 1)
        {
            Product(a, b, ref c[0], b.Columns, adds);
            return;
        }
        // Threads know no spans; the buffers stay where they are until all shares are done.
        fixed (T* atA = a.Buffer, atB = b.Buffer, atC = c)
            Shares.Run(count, new ProductShares<T>(new(a, atA), new(b, atB), atC, count, adds));
    }

    /// <inheritdoc/>
    public void Do(int share)
    {
        Matrix<T> a = _a.Matrix, b = _b.Matrix;
        var byRows = a.Rows >= b.Columns;
        var length = byRows ? a.Rows : b.Columns;
        int start = Shares.Start(share, _count, length, Grain), end = Shares.Start(share + 1, _count, length, Grain);
        if (start == end) return;
        if (byRows) Product(a.Block(start, 0, end - start, a.Columns), b, ref _c[(nint)start * b.Columns], b.Columns, _adds);
        else Product(a, b.Block(0, start, b.Rows, end - start), ref _c[start], b.Columns, _adds);
    }

    /// <summary>The product in the widest vectors that the processor has.</summary>
    private static void Product(Matrix<T> a, Matrix<T> b, ref T c, int stride, bool adds)
    {
        if (Vector512.IsHardwareAccelerated) BlockedProduct<T, Vector512<T>, Simd512<T>>.Run(a, b, ref c, stride, adds);
        else if (Vector256.IsHardwareAccelerated) BlockedProduct<T, Vector256<T>, Simd256<T>>.Run(a, b, ref c, stride, adds);
        else if (Vector128.IsHardwareAccelerated) BlockedProduct<T, Vector128<T>, Simd128<T>>.Run(a, b, ref c, stride, adds);
        else BlockedProduct<T, T, SimdScalar<T>>.Run(a, b, ref c, stride, adds);
    }

    /// <summary>A matrix whose buffer does not move.</summary>
    private readonly struct Pinned(Matrix<T> matrix, T* buffer)
    {
        private readonly int _length = matrix.Buffer.Length, _offset = matrix.Offset, _rows = matrix.Rows, _columns = matrix.Columns;
        private readonly int _rowStride = matrix.RowStride, _columnStride = matrix.ColumnStride;
        private readonly T* _buffer = buffer;

        public Matrix<T> Matrix => new(new ReadOnlySpan<T>(_buffer, _length), _offset, _rows, _columns, _rowStride, _columnStride);
    }
}
