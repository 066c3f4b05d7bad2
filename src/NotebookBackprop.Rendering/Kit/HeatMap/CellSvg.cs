namespace NotebookBackprop.Rendering;

/// <summary>A heat map on a lattice of cells that it may share with others.</summary>
/// <param name="Map">What is drawn.</param>
/// <param name="Column">Where its first cell lies.</param>
/// <param name="Row">Where its first cell lies.</param>
internal sealed record PlacedMap(HeatMap Map, int Column, int Row);

/// <summary>
/// Draws the cells of heat maps: for each step of colour one path of level strokes, neighbours in one stroke, in units of
/// cells. Marks are dashes of such strokes, so that a thousand of them cost no more than one.
/// </summary>
internal static class CellSvg
{
    private const double LeastMinus = 9, Up = -0.22;

    /// <summary>Draws maps that lie on one lattice, and for each a group in which a script finds it.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="placed">The maps.</param>
    /// <param name="x">The left edge of the lattice.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="width">Of a cell.</param>
    /// <param name="height">Of a cell.</param>
    /// <param name="hasNumbers">Whether numbers will stand in the cells: they say what marks would.</param>
    public static void Draw(SvgWriter svg, IReadOnlyList<PlacedMap> placed, double x, double y, double width, double height, bool hasNumbers)
    {
        DrawCells(svg, placed, x, y, width, height, hasNumbers);
        foreach (var (_, column, row) in placed)
            svg.Mark("g", ("class", "map"), ("transform", Transform(x + column * width, y + row * height, width, height)));
    }

    /// <summary>The same without such groups: nothing can be read from single cells.</summary>
    public static void DrawCells(SvgWriter svg, IReadOnlyList<PlacedMap> placed, double x, double y, double width, double height, bool hasNumbers)
    {
        svg.Open("g", ("class", "hm"), ("transform", Transform(x, y, width, height)));
        DrawColours(svg, placed);
        if (!hasNumbers) DrawMarks(svg, placed, hasSigns: height >= LeastMinus);
        svg.Close();
    }

    /// <summary>One cell as an example, for a key.</summary>
    public static void DrawSample(SvgWriter svg, int step, string mark, bool isUp, double x, double y, double size)
    {
        svg.Open("g", ("class", "hm"), ("transform", Transform(x, y, size, size)));
        if (step != 0) svg.Mark("path", ("class", step > 0 ? "p" : "m"), ("stroke-opacity", HeatSvg.Opacity(step)), ("d", "M0 .5h1"));
        svg.Mark("path", ("class", mark), ("d", mark == "nan" ? "M0 .5h1" : $"M0 {(isUp ? ".28" : ".72")}h1"));
        svg.Close();
    }

    private static string Transform(double x, double y, double width, double height) =>
        $"translate({Numbers.Length(x)} {Numbers.Length(y)}) scale({Numbers.Length(width)} {Numbers.Length(height)})";

    private static void DrawColours(SvgWriter svg, IReadOnlyList<PlacedMap> placed)
    {
        var strokes = new SortedDictionary<int, CellStrokes>();
        foreach (var (map, cell, column, row) in Cells(placed))
        {
            var step = map.Scale.Step(cell.Value);
            if (step == 0) continue;
            if (!strokes.TryGetValue(step, out var stroke)) strokes[step] = stroke = new();
            stroke.Add(column, row);
        }
        foreach (var (step, stroke) in strokes)
            svg.Mark("path", ("class", step > 0 ? "p" : "m"), ("stroke-opacity", HeatSvg.Opacity(step)), ("d", stroke.Path(0.5)));
    }

    private static void DrawMarks(SvgWriter svg, IReadOnlyList<PlacedMap> placed, bool hasSigns)
    {
        if (hasSigns) Stroke(svg, "minus", placed, (map, cell) => cell.Value < 0 && map.Mark(cell) == HeatMark.None);
        Stroke(svg, "nan", placed, (_, cell) => double.IsNaN(cell.Value));
        Stroke(svg, "nan hid", placed, (_, cell) => double.IsNaN(cell.Extreme) && !double.IsNaN(cell.Value));
        foreach (var (mark, name) in new[] { (HeatMark.Clipped, "dot"), (HeatMark.Infinite, "two") })
            foreach (var isUp in new[] { true, false })
            {
                Stroke(svg, name, placed, (map, cell) => Is(map, cell) && IsFull(map, cell), 0.5 + (isUp ? Up : -Up));
                Stroke(svg, name + " hid", placed, (map, cell) => Is(map, cell) && !IsFull(map, cell), 0.5 + (isUp ? Up : -Up));

                bool Is(HeatMap map, HeatCell cell) => map.Mark(cell) == mark && cell.Extreme > 0 == isUp;
            }

        // A mark on a full colour is cut out of it; one on a mean's pale colour is drawn in ink.
        static bool IsFull(HeatMap map, HeatCell cell) => Math.Abs(map.Scale.Step(cell.Value)) > HeatScale.Steps / 2;
    }

    private static void Stroke(SvgWriter svg, string name, IReadOnlyList<PlacedMap> placed, Func<HeatMap, HeatCell, bool> isIn, double height = 0.5)
    {
        var stroke = new CellStrokes();
        foreach (var (map, cell, column, row) in Cells(placed))
            if (isIn(map, cell)) stroke.Add(column, row);
        if (!stroke.IsEmpty) svg.Mark("path", ("class", name), ("d", stroke.Path(height)));
    }

    private static IEnumerable<(HeatMap Map, HeatCell Cell, int Column, int Row)> Cells(IReadOnlyList<PlacedMap> placed)
    {
        foreach (var (map, column, row) in placed)
            for (var cell = 0; cell < map.Cells.Count; cell++)
                yield return (map, map.Cells[cell], column + cell % map.GridColumns, row + cell / map.GridColumns);
    }
}
