using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    /// <summary>The number in the first row and column; there is one.</summary>
    public ref T First => ref Unsafe.Add(ref MemoryMarshal.GetReference(_buffer), offset);

    /// <summary>The buffer that the matrix lies in.</summary>
    public ReadOnlySpan<T> Buffer => _buffer;

    /// <summary>Where in the buffer its first number is.</summary>
    public int Offset => offset;

    public T this[int row, int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _buffer[offset + row * rowStride + column * columnStride];
    }

    /// <summary>The matrix of row-major numbers.</summary>
    public static Matrix<T> RowMajor(ReadOnlySpan<T> numbers, int rows, int columns) => new(numbers, 0, rows, columns, columns, 1);

    /// <summary>A part of the matrix, from a row and a column on.</summary>
    public Matrix<T> Block(int row, int column, int rows, int columns) => new(_buffer, offset + row * rowStride + column * columnStride, rows, columns, rowStride, columnStride);

    /// <summary>A run of a row whose columns lie one after the other.</summary>
    public ReadOnlySpan<T> RowRun(int row, int column, int count) => _buffer.Slice(offset + row * rowStride + column, count);
}
