namespace NotebookBackprop.Autodiff;

/// <summary>Axes as users give them: counted from the last where negative, all of them where none are named.</summary>
internal static class AxisSet
{
    /// <summary>An axis as a place from 0.</summary>
    /// <exception cref="ArgumentException">The shape has no such axis.</exception>
    public static int Resolve(string operation, int axis, Shape shape) =>
        Resolve(operation, axis, shape, "a single number has no axis; give a vector at least, such as x.Reshape(1).");

    private static int Resolve(string operation, int axis, Shape shape, string ofNumber)
    {
        if (axis >= -shape.Rank && axis < shape.Rank) return axis < 0 ? axis + shape.Rank : axis;
        throw new ArgumentException(shape.Rank == 0
            ? $"{operation}: {ofNumber}"
            : $"{operation}: there is no axis {axis} in shape {shape}; axes run from 0 to {shape.Rank - 1}, or from -{shape.Rank} to -1.");
    }

    /// <summary>Axes as places from 0, in rising order.</summary>
    /// <exception cref="ArgumentException">The shape has no such axis, or one is named twice.</exception>
    public static int[] Resolve(string operation, int[]? axes, Shape shape)
    {
        if (axes is null)
        {
            var all = new int[shape.Rank];
            for (var axis = 0; axis < all.Length; axis++) all[axis] = axis;
            return all;
        }
        var places = Array.ConvertAll(axes, axis => Resolve(operation, axis, shape, $"a single number has no axis {axis}; leave the axis out."));
        Array.Sort(places);
        for (var i = 1; i < places.Length; i++)
            if (places[i] == places[i - 1])
                throw new ArgumentException($"{operation}: axis {places[i]} is named twice; name each axis once.");
        return places;
    }

    /// <summary>Axes as places from 0, in rising order, along which there is an element.</summary>
    /// <exception cref="ArgumentException">The shape has no such axis, one is named twice, or one is empty.</exception>
    public static int[] ResolveFilled(string operation, int[]? axes, Shape shape)
    {
        var places = Resolve(operation, axes, shape);
        foreach (var axis in places)
            if (shape[axis] == 0)
                throw new ArgumentException($"{operation}: axis {axis} of shape {shape} is empty, so there is no element to choose; give at least one.");
        return places;
    }

    /// <summary>Indices along an axis, all of which it has.</summary>
    /// <exception cref="ArgumentException">One is outside of the axis.</exception>
    public static int[] Indices(string operation, int[] indices, int axis, Shape shape)
    {
        foreach (var index in indices)
            if ((uint)index >= (uint)shape[axis])
                throw new ArgumentException($"{operation}: index {index} is outside of axis {axis}, which has length {shape[axis]}; {(shape[axis] == 0 ? "there is nothing to take." : $"choose from 0 to {shape[axis] - 1}.")}");
        return indices;
    }

    /// <summary>The elements of a tensor as indices, row-major.</summary>
    /// <exception cref="ArgumentException">One is not a whole number.</exception>
    public static int[] Indices(string operation, Tensor indices) => Array.ConvertAll(indices.ToArray(), index =>
        index == (int)index ? (int)index : throw new ArgumentException(FormattableString.Invariant($"{operation}: index {index} is not a whole number; give whole numbers.")));

    /// <summary>A shape in which some axes have length 1.</summary>
    public static Shape Kept(Shape shape, int[] axes)
    {
        Span<int> kept = stackalloc int[shape.Rank];
        shape.Axes.CopyTo(kept);
        foreach (var axis in axes) kept[axis] = 1;
        return Shape.Of(kept);
    }

    /// <summary>How many elements lie along some axes.</summary>
    public static int Count(Shape shape, int[] axes)
    {
        var count = 1;
        foreach (var axis in axes) count *= shape[axis];
        return count;
    }

    /// <summary>What has been reduced over some axes, with those at length 1, so that it broadcasts to what it was reduced from.</summary>
    public static Tensor Restored(Tensor reduced, int[] axes, bool areKept) =>
        areKept || axes.Length == 0 ? reduced : Tensor.Apply(new UnsqueezeOp(axes), reduced);

    /// <summary>A shape without some of its axes.</summary>
    public static Shape Dropped(Shape shape, int[] axes)
    {
        Span<int> kept = stackalloc int[shape.Rank];
        var count = 0;
        for (var axis = 0; axis < shape.Rank; axis++)
            if (Array.IndexOf(axes, axis) < 0)
                kept[count++] = shape[axis];
        return Shape.Of(kept[..count]);
    }
}
