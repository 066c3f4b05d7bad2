using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NotebookBackprop.Tensors;

/// <summary>
/// Rows of an operand in the strips that tiles read: in place where that is as fast, else packed. A last strip that ends
/// within a tile's rows is always packed, with zeros past the edge.
/// </summary>
internal readonly ref struct Panel<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ref T _inPlace, _packed;
    private readonly int _stripsInPlace, _strip, _last, _lastWidth;
    private readonly nint _row, _step;

    /// <summary>A panel of all rows of a matrix.</summary>
    /// <param name="x">The rows; for the right operand of a product, its transpose.</param>
    /// <param name="strip">Rows of a strip.</param>
    /// <param name="unit">What the rows of a tile smaller than a strip are a multiple of.</param>
    /// <param name="inPlace">Whether strips are read where they are.</param>
    /// <param name="room">Room for what is packed: <see cref="Room"/> numbers.</param>
    public Panel(Matrix<T> x, int strip, int unit, bool inPlace, Span<T> room)
    {
        var rows = x.Rows;
        _strip = strip;
        (_row, _step) = (x.RowStride, x.ColumnStride);
        _inPlace = ref x.First;
        _packed = ref MemoryMarshal.GetReference(room);
        var left = rows % strip;
        _stripsInPlace = !inPlace ? 0 : Packing.Width(left, strip, unit) == left ? int.MaxValue : rows / strip;
        if (_stripsInPlace == int.MaxValue) return;
        Depth = x.Columns;
        _last = (rows - 1) / strip;
        _lastWidth = Packing.Width(rows - _last * strip, strip, unit);
        Packing.Pack(x, _stripsInPlace * strip, strip, unit, room);
    }

    private int Depth { get; }

    /// <summary>How many numbers the packed rows take at most.</summary>
    public static int Room(int rows, int columns, int strip) => (rows + strip - 1) / strip * strip * columns;

    /// <summary>The first number of a strip, the way from row to row and from column to column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Strip(int strip, out nint row, out nint step)
    {
        if (strip < _stripsInPlace)
        {
            (row, step) = (_row, _step);
            return ref Unsafe.Add(ref _inPlace, strip * (nint)_strip * _row);
        }
        (row, step) = (1, strip == _last ? _lastWidth : _strip);
        return ref Unsafe.Add(ref _packed, (strip - _stripsInPlace) * (nint)_strip * Depth);
    }
}
