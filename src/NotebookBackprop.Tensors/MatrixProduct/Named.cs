namespace NotebookBackprop.Tensors;

/// <summary>An array with a letter for each of its axes, no letter twice.</summary>
internal sealed record Named(NDArray Numbers, string Names)
{
    /// <summary>An array under its letters: a letter that stands twice takes the diagonal, an axis of length 1 repeats to the letter's size. A view.</summary>
    public static Named Of(NDArray x, string names, IReadOnlyDictionary<char, int> sizes)
    {
        var distinct = new string([.. names.Distinct()]);
        int[] axes = new int[distinct.Length], strides = new int[distinct.Length];
        for (var axis = 0; axis < names.Length; axis++)
        {
            var place = distinct.IndexOf(names[axis], StringComparison.Ordinal);
            axes[place] = sizes[names[axis]];
            if (x.Shape[axis] == axes[place]) strides[place] += x.Layout.Strides[axis];
        }
        return new(x.Viewed(Shape.Of(axes), strides, x.Layout.Offset), distinct);
    }

    /// <summary>The sum over the axes that nobody needs.</summary>
    public Named Summed(string needed)
    {
        if (Names.All(needed.Contains)) return this;
        var kept = new string([.. Names.Where(needed.Contains)]);
        var ordered = Ordered(kept + new string([.. Names.Except(kept)])).Numbers;
        var shape = ordered.Shape.ToArray();
        shape.AsSpan(kept.Length).Fill(1);
        return new(Reductions.SumTo(ordered, Shape.Of(shape)).Reshaped(Shape.Of(ordered.Shape.Axes[..kept.Length])), kept);
    }

    /// <summary>The axes in another order; a view.</summary>
    public Named Ordered(string names)
    {
        if (names == Names) return this;
        int[] axes = new int[names.Length], strides = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var axis = Names.IndexOf(names[i], StringComparison.Ordinal);
            (axes[i], strides[i]) = (Numbers.Shape[axis], Numbers.Layout.Strides[axis]);
        }
        return new(Numbers.Viewed(Shape.Of(axes), strides, Numbers.Layout.Offset), names);
    }

    /// <summary>The array with axes of length 1 put in at a place; a view.</summary>
    public NDArray Spread(int place, int count)
    {
        ReadOnlySpan<int> shape = Numbers.Shape.Axes, strides = Numbers.Layout.Strides;
        int[] ones = [.. Enumerable.Repeat(1, count)];
        return Numbers.Viewed(Shape.Of([.. shape[..place], .. ones, .. shape[place..]]), [.. strides[..place], .. new int[count], .. strides[place..]], Numbers.Layout.Offset);
    }

    /// <summary>The axes before a place as one, those up to a second place as one, and the rest as one: a batch of matrices. A view where the layout allows.</summary>
    public NDArray Merged(int first, int second)
    {
        ReadOnlySpan<int> shape = Numbers.Shape.Axes, strides = Numbers.Layout.Strides;
        Range[] parts = [0..first, first..second, second..];
        var axes = Array.ConvertAll(parts, part => Length(Numbers.Shape.Axes[part]));
        int[] steps = new int[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Step(shape[parts[i]], strides[parts[i]]) is not { } step) return Numbers.ToContiguous().Reshaped(Shape.Of(axes));
            steps[i] = step;
        }
        return Numbers.Viewed(Shape.Of(axes), steps, Numbers.Layout.Offset);
    }

    /// <summary>The one step that walks several axes as if they were one; null where there is none.</summary>
    private static int? Step(ReadOnlySpan<int> axes, ReadOnlySpan<int> strides)
    {
        int? step = null, next = null;
        for (var axis = axes.Length - 1; axis >= 0; axis--)
        {
            if (axes[axis] == 1) continue;
            if (next is { } expected && strides[axis] != expected) return null;
            step ??= strides[axis];
            next = strides[axis] * axes[axis];
        }
        return step ?? 0;
    }

    private static int Length(ReadOnlySpan<int> axes)
    {
        var length = 1;
        foreach (var n in axes) length *= n;
        return length;
    }
}
