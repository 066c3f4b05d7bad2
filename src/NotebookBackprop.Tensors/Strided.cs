using System.Numerics;

namespace NotebookBackprop.Tensors;

/// <summary>Walks arrays that do not lie in row-major order.</summary>
internal static class Strided
{
    /// <summary>A row-major copy of an array.</summary>
    public static NDArray Copy<T>(NDArray x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = NDArray.Empty<T>(x.Shape);
        if (x.Shape.Size == 0) return y;
        var from = ((T[])x.Buffer).AsSpan();
        var to = y.Span<T>();
        var outer = Math.Max(x.Shape.Rank - 1, 0);
        var (row, step) = x.Shape.Rank == 0 ? (1, 1) : (x.Shape[-1], x.Layout.Strides[^1]);
        var written = 0;
        foreach (var start in new OffsetWalk(x.Shape.Axes[..outer], x.Layout.Strides[..outer], x.Layout.Offset))
        {
            if (step == 1) from.Slice(start, row).CopyTo(to[written..]);
            else if (step == 0) to.Slice(written, row).Fill(from[start]);
            else for (var i = 0; i < row; i++) to[written + i] = from[start + i * step];
            written += row;
        }
        return y;
    }

    /// <summary>Writes the elements of an array into a view of the same shape and type, whose places are all different.</summary>
    public static void Write(NDArray x, NDArray view)
    {
        if (x.DType == DType.Float64) Write<double>(x, view);
        else Write<float>(x, view);
    }

    private static void Write<T>(NDArray x, NDArray view) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (x.Shape.Size == 0) return;
        ReadOnlySpan<T> from = x.ToContiguous().Span<T>();
        var to = ((T[])view.Buffer).AsSpan();
        var outer = Math.Max(x.Shape.Rank - 1, 0);
        var (row, step) = x.Shape.Rank == 0 ? (1, 1) : (x.Shape[^1], view.Layout.Strides[^1]);
        foreach (var start in new OffsetWalk(x.Shape.Axes[..outer], view.Layout.Strides[..outer], view.Layout.Offset))
        {
            if (step == 1) from[..row].CopyTo(to[start..]);
            else for (var i = 0; i < row; i++) to[start + i * step] = from[i];
            from = from[row..];
        }
    }
}

/// <summary>The places of the elements of some axes, in row-major order: an odometer.</summary>
internal ref struct OffsetWalk(ReadOnlySpan<int> axes, ReadOnlySpan<int> strides, int offset)
{
    private readonly ReadOnlySpan<int> _axes = axes;
    private readonly ReadOnlySpan<int> _strides = strides;
    private AxisCounters _at;
    private int _offset = offset;
    private bool _started;

    public readonly int Current => _offset;

    public readonly OffsetWalk GetEnumerator() => this;

    public bool MoveNext()
    {
        if (!_started)
        {
            _started = true;
            return true;
        }
        for (var axis = _axes.Length - 1; axis >= 0; axis--)
        {
            _offset += _strides[axis];
            if (++_at[axis] < _axes[axis]) return true;
            _offset -= _at[axis] * _strides[axis];
            _at[axis] = 0;
        }
        return false;
    }
}

[System.Runtime.CompilerServices.InlineArray(Shape.MaxRank)]
internal struct AxisCounters
{
    private int _first;
}
