namespace NotebookBackprop.Rendering;

/// <summary>An array as a small heat map for a wire: how it looks, not what its numbers are.</summary>
internal static class Miniature
{
    private const int MostRows = 12, MostColumns = 24, LeastElements = 5;
    private const double Tall = 48, LeastCell = 4, MostCell = 9;

    /// <summary>The map of a tensor, axes before the last taken together as rows; null of one whose few numbers stand on the wire, and of none.</summary>
    public static HeatMap? Of(Tensor? tensor)
    {
        if (tensor is null || tensor.Shape.Size < LeastElements) return null;
        var columns = tensor.Shape[^1];
        var rows = tensor.Shape.Size / columns;
        int down = (rows + MostRows - 1) / MostRows, across = (columns + MostColumns - 1) / MostColumns;
        return new(new("", rows), new("", columns), down, across, Blocks.Of(tensor.ToArray(), rows, columns, down, across), (columns + across - 1) / across, HeatLabel.Of(""));
    }

    /// <summary>The side of a cell in CSS pixels.</summary>
    public static double Cell(HeatMap map) => Math.Clamp(Math.Floor(Tall / Math.Max(map.GridRows, map.GridColumns / 2)), LeastCell, MostCell);

    /// <summary>In CSS pixels; 0 of none.</summary>
    public static double Width(HeatMap? map) => map is null ? 0 : map.GridColumns * Cell(map);

    /// <summary>In CSS pixels; 0 of none.</summary>
    public static double Height(HeatMap? map) => map is null ? 0 : map.GridRows * Cell(map);

    /// <summary>Draws it.</summary>
    public static void Draw(SvgWriter svg, HeatMap map, string name, double x, double y)
    {
        svg.Open("g", ("class", name));
        svg.Mark("rect", ("class", "frame"), ("x", x - 0.5), ("y", y - 0.5), ("width", Width(map) + 1), ("height", Height(map) + 1));
        CellSvg.DrawCells(svg, [new(map, 0, 0)], x, y, Cell(map), Cell(map), hasNumbers: false);
        svg.Close();
    }
}
