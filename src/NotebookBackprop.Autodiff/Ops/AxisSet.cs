namespace NotebookBackprop.Autodiff;

/// <summary>Axes as users give them: counted from the last where negative, all of them where none are named.</summary>
internal static class AxisSet
{
    /// <summary>An axis as a place from 0.</summary>
    /// <exception cref="ArgumentException">The shape has no such axis.</exception>
    public static int Resolve(string operation, int axis, Shape shape)
    {
        if (axis >= -shape.Rank && axis < shape.Rank) return axis < 0 ? axis + shape.Rank : axis;
        throw new ArgumentException(shape.Rank == 0
            ? $"{operation}: a single number has no axis {axis}; leave the axis out."
            : $"{operation}: there is no axis {axis} in shape {shape}; axes run from 0 to {shape.Rank - 1}, or from -{shape.Rank} to -1.");
    }

    /// <summary>Axes as places from 0, in rising order.</summary>
    /// <exception cref="ArgumentException">The shape has no such axis, or one is named twice.</exception>
    public static int[] Resolve(string operation, int[]? axes, Shape shape)
    {
        if (axes is null) return [.. Enumerable.Range(0, shape.Rank)];
        var places = Array.ConvertAll(axes, axis => Resolve(operation, axis, shape));
        Array.Sort(places);
        for (var i = 1; i < places.Length; i++)
            if (places[i] == places[i - 1])
                throw new ArgumentException($"{operation}: axis {places[i]} is named twice; name each axis once.");
        return places;
    }

    /// <summary>A shape in which some axes have length 1.</summary>
    public static Shape Kept(Shape shape, int[] axes)
    {
        var kept = shape.ToArray();
        foreach (var axis in axes) kept[axis] = 1;
        return Shape.Of(kept);
    }

    /// <summary>A shape without some of its axes.</summary>
    public static Shape Dropped(Shape shape, int[] axes) => Shape.Of([.. shape.ToArray().Where((_, axis) => !axes.Contains(axis))]);
}
