namespace NotebookBackprop.Tensors;

/// <summary>NumPy's rule: shapes are aligned at their last axes, and an axis of length 1 repeats.</summary>
internal static class Broadcasting
{
    /// <summary>The shape that two arrays have together.</summary>
    /// <exception cref="ArgumentException">An axis differs and is 1 in neither.</exception>
    public static Shape Shape(Shape a, Shape b) => TryShape(a, b, out var shape)
        ? shape
        : throw new ArgumentException($"shapes {a} and {b} do not broadcast: {Why(a, b)}");

    /// <summary>The shape that two arrays have together, if they have one.</summary>
    public static bool TryShape(Shape a, Shape b, out Shape shape)
    {
        Span<int> axes = stackalloc int[Math.Max(a.Rank, b.Rank)];
        shape = a;
        for (var i = 1; i <= axes.Length; i++)
        {
            int m = i <= a.Rank ? a[^i] : 1, n = i <= b.Rank ? b[^i] : 1;
            if (m != n && m != 1 && n != 1) return false;
            axes[^i] = m == 1 ? n : m;
        }
        shape = NotebookBackprop.Shape.Of(axes);
        return true;
    }

    /// <summary>The steps by which an array is walked as if it had a larger shape: 0 along axes that repeat.</summary>
    internal static int[] Strides(Layout layout, Shape shape)
    {
        var strides = new int[shape.Rank];
        Strides(layout, shape, strides);
        return strides;
    }

    /// <inheritdoc cref="Strides(Layout, Shape)"/>
    internal static void Strides(Layout layout, Shape shape, Span<int> strides)
    {
        var missing = shape.Rank - layout.Shape.Rank;
        strides[..missing].Clear();
        for (var axis = missing; axis < shape.Rank; axis++)
            strides[axis] = layout.Shape[axis - missing] == 1 && shape[axis] != 1 ? 0 : layout.Strides[axis - missing];
    }

    /// <summary>The array seen in a larger shape, without a copy.</summary>
    internal static NDArray View(NDArray x, Shape shape) => x.Shape == shape ? x : x.Viewed(shape, Strides(x.Layout, shape), x.Layout.Offset);

    private static string Why(Shape a, Shape b)
    {
        for (var i = 1; ; i++)
            if (a[^i] != b[^i] && a[^i] != 1 && b[^i] != 1)
                return $"axis -{i} is {a[^i]} and {b[^i]}; make them equal, or one of them 1.";
    }
}
