using System.Runtime.CompilerServices;

namespace NotebookBackprop.Tensors;

/// <summary>A matrix within a buffer: a step between rows and one between columns, so that a transpose moves no number.</summary>
internal readonly ref struct Matrix<T>(ReadOnlySpan<T> buffer, int offset, int rows, int columns, int rowStride, int columnStride)
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _buffer = buffer;

    public int Rows => rows;

    public int Columns => columns;

    public int RowStride => rowStride;

    public int ColumnStride => columnStride;

    /// <summary>The same numbers with rows and columns exchanged.</summary>
    public Matrix<T> Transposed => new(_buffer, offset, columns, rows, columnStride, rowStride);

    public T this[int row, int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _buffer[offset + row * rowStride + column * columnStride];
    }

    /// <summary>The matrix of row-major numbers.</summary>
    public static Matrix<T> RowMajor(ReadOnlySpan<T> numbers, int rows, int columns) => new(numbers, 0, rows, columns, columns, 1);

    /// <summary>A run of a row whose columns lie one after the other.</summary>
    public ReadOnlySpan<T> RowRun(int row, int column, int count) => _buffer.Slice(offset + row * rowStride + column, count);
}
