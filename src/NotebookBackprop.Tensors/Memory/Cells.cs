namespace NotebookBackprop.Tensors;

/// <summary>Places for single numbers, many to a buffer: a buffer for each would be three quarters header.</summary>
internal sealed class Cells<T> where T : unmanaged
{
    private const int Count = 64;

    private static readonly Layout[] s_layouts = [.. Enumerable.Range(0, Count).Select(place => new Layout(Shape.Scalar, [], place))];

    [ThreadStatic] private static Cells<T>? s_open;

    private readonly T[] _buffer = new T[Count];
    private int _taken;

    /// <summary>A single number, shape <c>()</c>, in a place that no other array has.</summary>
    public static NDArray Next(T value)
    {
        var cells = s_open;
        if (cells is null || cells._taken == Count) s_open = cells = new();
        var place = cells._taken++;
        cells._buffer[place] = value;
        return new(cells._buffer, s_layouts[place]);
    }
}
