using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>The rows or the columns of a product, shared between threads.</summary>
internal sealed unsafe class ProductShares<T> : IShares where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // A share begins at a whole tile, and takes so many multiplications that waking a thread is a small part of it.
    private const int Least = 1_000_000, RowGrain = 12, ColumnGrain = 32;

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
            Widest.Run<T, Work>(new() { A = a, B = b, C = ref c[0], Stride = b.Columns, Adds = adds });
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
        var grain = byRows ? RowGrain : ColumnGrain;
        int start = Shares.Start(share, _count, length, grain), end = Shares.Start(share + 1, _count, length, grain);
        if (start == end) return;
        Widest.Run<T, Work>(byRows
            ? new() { A = a.Block(start, 0, end - start, a.Columns), B = b, C = ref _c[(nint)start * b.Columns], Stride = b.Columns, Adds = _adds }
            : new() { A = a, B = b.Block(0, start, b.Rows, end - start), C = ref _c[start], Stride = b.Columns, Adds = _adds });
    }

    /// <summary>A product, whole or a share of it, on one thread.</summary>
    private ref struct Work : IWideWork<T>
    {
        public Matrix<T> A, B;
        public ref T C;
        public int Stride;
        public bool Adds;

        public readonly void Run<V, TSimd>() where V : unmanaged where TSimd : struct, ISimd<T, V> => BlockedProduct<T, V, TSimd>.Run(A, B, ref C, Stride, Adds);
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
