namespace NotebookBackprop.Tensors;

/// <summary>Where an array's elements lie in its buffer: a shape, a step for each axis, and the first element's place.</summary>
internal sealed class Layout
{
    private readonly int[] _strides;
    private Layout? _transposed;

    /// <summary>A layout of a shape with steps given in elements; a step of 0 repeats, a negative one runs backwards.</summary>
    public Layout(Shape shape, int[] strides, int offset)
    {
        Shape = shape;
        _strides = strides;
        Offset = offset;
        IsContiguous = IsRowMajor(shape, strides);
    }

    public Shape Shape { get; }

    public ReadOnlySpan<int> Strides => _strides;

    public int Offset { get; }

    /// <summary>Whether the elements lie one after the other in row-major order.</summary>
    public bool IsContiguous { get; }

    /// <summary>A matrix's layout with its two axes changed for one another, made once.</summary>
    public Layout Transposed => _transposed ??= new(Shape.Of(Shape[1], Shape[0]), [_strides[1], _strides[0]], Offset) { _transposed = this };

    /// <summary>The row-major layout from the start of a buffer.</summary>
    public static Layout RowMajor(Shape shape)
    {
        var strides = new int[shape.Rank];
        for (int axis = shape.Rank - 1, step = 1; axis >= 0; step *= shape[axis--]) strides[axis] = step;
        return new(shape, strides, 0);
    }

    private static bool IsRowMajor(Shape shape, int[] strides)
    {
        for (int axis = shape.Rank - 1, step = 1; axis >= 0; step *= shape[axis--])
            if (shape[axis] > 1 && strides[axis] != step)
                return shape.Size == 0;
        return true;
    }
}
