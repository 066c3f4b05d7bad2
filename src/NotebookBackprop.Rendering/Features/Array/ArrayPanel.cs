namespace NotebookBackprop.Rendering;

/// <summary>An array's maps with its colour bar: the value, or the gradient beside it.</summary>
/// <param name="Map">What is drawn.</param>
/// <param name="Single">Its measures where it is one map, with indices.</param>
/// <param name="Pages">The facets of each page where there are several maps.</param>
internal sealed record ArrayPanel(ArrayMap Map, HeatPicture? Single, IReadOnlyList<FacetGrid> Pages)
{
    private const double Gap = 18, MostBar = 150;

    private double BodyWidth => Single?.Width ?? Pages.Max(page => page.Width);

    private double BodyHeight => Single?.Height ?? Pages.Max(page => page.Height);

    private double BarTop => Single?.Top ?? Pages[0].Head * Pages[0].Pictures[0].CellHeight;

    private double BarHeight => Math.Clamp(BodyHeight - BarTop, ColourBar.LeastHeight, MostBar);

    /// <summary>With its colour bar.</summary>
    public double Width => Math.Ceiling(BodyWidth + Gap + ColourBar.Width(Map.Scale));

    /// <summary>Of one page.</summary>
    public double Height => Math.Ceiling(Math.Max(BarTop + BarHeight + 6, BodyHeight));

    /// <summary>Whether all is read from numbers in the cells, and no marks are drawn.</summary>
    public bool HasNumbers => Single?.HasNumbers ?? Pages[0].Pictures[0].HasNumbers;

    /// <summary>Measures a map.</summary>
    public static ArrayPanel Of(ArrayMap map, double room) => map.Facets is [{ Title: "" } only]
        ? new(map, HeatPicture.Of(only.Map, room), [])
        : new(map, null, [.. map.Facets.Chunk(map.PerPage).Select(page => FacetGrid.Of([.. page.Select(facet => facet.Map)], map.Across, room))]);

    /// <summary>Draws a page; the colour bar belongs to all of them.</summary>
    public void Draw(SvgWriter svg, int page, double x, double y)
    {
        if (Single is not null) HeatSvg.Draw(svg, Single, x, y);
        else DrawFacets(svg, Pages[page], page * Map.PerPage, x, y);
    }

    /// <summary>Draws the colour bar.</summary>
    public void DrawBar(SvgWriter svg, double x, double y) => ColourBar.Draw(svg, Map.Scale, x + BodyWidth + Gap, y + BarTop, BarHeight);

    private void DrawFacets(SvgWriter svg, FacetGrid grid, int first, double x, double y)
    {
        var (width, height) = (grid.Pictures[0].CellWidth, grid.Pictures[0].CellHeight);
        for (var k = 0; k < grid.Pictures.Count; k++)
        {
            var (column, row) = grid.Place(k);
            var (left, top) = (x + column * width, y + row * height);
            if (grid.HasTitle(k, Map.Facets[first + k].Title)) svg.Element("text", Map.Facets[first + k].Title, ("class", "tick"), ("x", left), ("y", top - 4));
            svg.Mark("rect", ("class", "frame"), ("x", left - 0.5), ("y", top - 0.5), ("width", grid.Pictures[k].GridWidth + 1), ("height", grid.Pictures[k].GridHeight + 1));
        }
        CellSvg.Draw(svg, [.. grid.Pictures.Select((picture, k) => new PlacedMap(picture.Map, grid.Place(k).Column, grid.Place(k).Row))], x, y, width, height, HasNumbers);
        for (var k = 0; HasNumbers && k < grid.Pictures.Count; k++)
            HeatSvg.DrawNumbers(svg, grid.Pictures[k], x + grid.Place(k).Column * width, y + grid.Place(k).Row * height);
    }
}
