namespace NotebookBackprop.Rendering;

/// <summary>The parts of a window that belong to a class.</summary>
internal static class Regions
{
    /// <summary>The margins of a class over the grid.</summary>
    public static ReadOnlySpan<double> Field(DecisionBoundary boundary, BoundaryFrame frame, int label)
    {
        var count = boundary.Size * boundary.Size;
        return frame.Margins.Skip(label * count).Take(count).ToArray();
    }

    /// <summary>The share of the window that a class has, from 0 to 1.</summary>
    public static double Area(DecisionBoundary boundary, BoundaryFrame frame, int label)
    {
        var inside = 0;
        foreach (var margin in Field(boundary, frame, label))
            if (margin > 0) inside++;
        return (double)inside / (boundary.Size * boundary.Size);
    }

    /// <summary>The place of the grid that lies deepest in a class's part; null where there is no room for a letter.</summary>
    public static (int X, int Y)? Middle(DecisionBoundary boundary, BoundaryFrame frame, int label)
    {
        const int least = 3;
        var field = Field(boundary, frame, label);
        var size = boundary.Size;
        var depth = new int[size * size];
        int Depth(int x, int y) => x < 0 || y < 0 || x >= size || y >= size ? 0 : depth[y * size + x];
        // Two passes: how far to the outside by steps of one, from below and from above.
        for (var place = 0; place < depth.Length; place++)
            depth[place] = field[place] > 0 ? 1 + Math.Min(Math.Min(Depth(place % size - 1, place / size), Depth(place % size, place / size - 1)), Depth(place % size - 1, place / size - 1)) : 0;
        for (var place = depth.Length - 1; place >= 0; place--)
            depth[place] = Math.Min(depth[place], 1 + Math.Min(Math.Min(Depth(place % size + 1, place / size), Depth(place % size, place / size + 1)), Depth(place % size + 1, place / size + 1)));
        var deepest = Array.IndexOf(depth, depth.Max());
        return depth[deepest] < least ? null : (deepest % size, deepest / size);
    }
}
