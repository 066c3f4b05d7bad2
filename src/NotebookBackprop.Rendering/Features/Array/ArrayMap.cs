namespace NotebookBackprop.Rendering;

/// <summary>
/// An array of any rank as heat maps, as plain data: its last two axes are a matrix each, the axes before them facets side
/// by side, and axes beyond the fourth from the end pages of such facets.
/// </summary>
/// <param name="Facets">The maps, in the array's order.</param>
/// <param name="PageTitles">What each page holds, such as <c>x[2, …]</c>; one empty title for an array of up to four axes.</param>
/// <param name="Across">Facets that belong in one row, or a whole part of it: the length of the third axis from the end.</param>
/// <param name="LeftOut">How many matrices are not drawn.</param>
public sealed record ArrayMap(IReadOnlyList<ArrayFacet> Facets, IReadOnlyList<string> PageTitles, int Across, int LeftOut)
{
    /// <summary>The most cells of all facets together.</summary>
    private const int MostCells = 3072;

    /// <summary>Cells of a facet, below which rather fewer facets are drawn.</summary>
    private const int LeastCells = 144;

    private const int MostFacets = 96;

    /// <summary>How many facets each page holds.</summary>
    public int PerPage => Facets.Count / PageTitles.Count;

    /// <summary>The colours of all facets.</summary>
    public HeatScale Scale => Facets[0].Map.Scale;

    /// <summary>Reads an array.</summary>
    /// <param name="values">Its elements, row-major; at least one.</param>
    /// <param name="shape">Its axes, at least one.</param>
    /// <param name="name">How it is called; may be empty.</param>
    public static ArrayMap Of(ReadOnlySpan<double> values, Shape shape, string name)
    {
        if (shape.Rank > 2) return OfFacets(values, shape, Label.Shorten(name));
        var label = HeatLabel.Of(name);
        var map = shape.Rank == 1 ? HeatMap.OfVector(values, "", HeatLabel.OfVector(name))
            : shape[0] == 1 ? HeatMap.OfVector(values, "", new(label.Before, "0, ", "]"))
            : shape[1] == 1 ? HeatMap.OfVector(values, "", new(label.Before, "", ", 0]"))
            : HeatMap.Of(values, new("", shape[0]), new("", shape[1]), label);
        return new([new("", map)], [""], 1, 0);
    }

    private static ArrayMap OfFacets(ReadOnlySpan<double> values, Shape shape, string name)
    {
        HeatAxis rows = new("", shape[^2]), columns = new("", shape[^1]);
        HeatAxis leading = new("", [.. shape.Take(shape.Rank - 2)]);
        HeatAxis pages = new("", [.. shape.Take(Math.Max(0, shape.Rank - 4))]), facets = new("", [.. shape.SkipLast(2).Skip(pages.Lengths.Count)]);
        var size = rows.Count * columns.Count;

        var most = Math.Clamp(MostCells / leading.Count, LeastCells, HeatMap.MostCells);
        var drawn = HeatMap.Of(values[..size], rows, columns, HeatLabel.Of(name), most).Cells.Count;
        var count = Whole(Math.Min(leading.Count, Math.Clamp(MostCells / drawn, 1, MostFacets)), facets.Lengths.Count == 2 ? [facets.Count, facets.Lengths[1]] : [facets.Count]);
        var perPage = Math.Min(count, facets.Count);

        var maps = new List<HeatMap>();
        for (var k = 0; k < count; k++)
            maps.Add(HeatMap.Of(values.Slice(k * size, size), rows, columns, new($"{name}[{leading.Index(k)}, ", ", ", "]"), most));
        var scale = HeatScale.Of(maps);
        return new(
            [.. maps.Select((map, k) => new ArrayFacet($"[{facets.Index(k % facets.Count)}]", map with { Scale = scale }))],
            pages.Lengths.Count == 0 ? [""] : [.. Enumerable.Range(0, count / perPage).Select(page => $"{name}[{pages.Index(page)}, …]")],
            facets.Lengths.Count == 2 ? facets.Lengths[1] : 1,
            leading.Count - count);
    }

    /// <summary>As many as make up whole pages, or else whole rows, or else as they are.</summary>
    private static int Whole(int count, params ReadOnlySpan<int> parts)
    {
        foreach (var part in parts)
            if (count >= part) return count / part * part;
        return count;
    }
}

/// <summary>One matrix of an array.</summary>
/// <param name="Title">Its place among the facets of its page, such as <c>[2, 5]</c>; empty where it is the whole array.</param>
/// <param name="Map">Its cells.</param>
public sealed record ArrayFacet(string Title, HeatMap Map);
