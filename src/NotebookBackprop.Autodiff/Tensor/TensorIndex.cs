using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>
/// What is taken along one axis: an element (<c>0</c>, <c>^1</c>; its axis is left out), or a range (<c>1..3</c>,
/// <c>..</c>, or <see cref="Between"/> with a step). Negative numbers count from the end.
/// </summary>
public readonly struct TensorIndex
{
    private readonly Index? _element, _start, _stop;
    private readonly int _step;

    private TensorIndex(Index element) => _element = element;

    private TensorIndex(Index? start, Index? stop, int step) => (_start, _stop, _step) = (start, stop, step);

    /// <summary>One element, which leaves its axis out; -1 is the last.</summary>
    public static implicit operator TensorIndex(int element) => new(Counted(element));

    /// <summary>One element, which leaves its axis out; ^1 is the last.</summary>
    public static implicit operator TensorIndex(Index element) => new(element);

    /// <summary>A range of elements, its end left out.</summary>
    public static implicit operator TensorIndex(Range range) => new(range.Start, range.End, 1);

    /// <summary>Every step-th element from a start up to, and without, a stop; a negative step runs backwards.</summary>
    /// <param name="start">The first element; the axis's own end where null.</param>
    /// <param name="stop">Where it ends; the axis's other end where null.</param>
    /// <param name="step">Any number but 0.</param>
    public static TensorIndex Between(int? start, int? stop, int step = 1) =>
        new(start is { } first ? Counted(first) : null, stop is { } end ? Counted(end) : null, step);

    /// <summary>What is taken of an axis of some length.</summary>
    /// <exception cref="ArgumentException">It is not all there, or the step is 0.</exception>
    internal AxisSlice Resolve(int axis, int length)
    {
        if (_element is { } element) return AxisSlice.Element(Place(element, axis, length, length - 1));
        if (_step == 0) throw new ArgumentException($"slice: the step along axis {axis} is 0; choose 1, or -1 to run backwards.");
        var (first, end) = _step > 0 ? (0, length) : (length - 1, -1);
        var start = _start is { } from ? Place(from, axis, length, _step > 0 ? length : length - 1) : first;
        var stop = _stop is { } to ? Place(to, axis, length, length) : end;
        var count = Math.Max(0, (stop - start + _step - Math.Sign(_step)) / _step);
        return count == length && _step == 1 ? AxisSlice.Whole(length) : new(start, count, _step);
    }

    private static Index Counted(int place) => place < 0 ? new(-place, fromEnd: true) : new(place);

    private static int Place(Index index, int axis, int length, int last)
    {
        var place = index.GetOffset(length);
        if (place >= 0 && place <= last) return place;
        throw new ArgumentException($"slice: index {index} is outside of axis {axis}, which has length {length}; {(last < 0 ? "there is nothing to take." : $"choose from 0 to {last}, or from the end, ^1 to ^{length}.")}");
    }
}
