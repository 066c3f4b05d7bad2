using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>
/// Draws heat maps: for each step of colour one path of level strokes, neighbours in one stroke, in units of cells. Marks
/// are dashes of such strokes, so that a thousand of them cost no more than one.
/// </summary>
internal static class HeatSvg
{
    /// <summary>Goes into the style sheet of a drawing that holds heat maps, after <see cref="Palette.Css"/>.</summary>
    public const string Css =
        ".nbp .hm path{fill:none;stroke-width:1;stroke:var(--mute)}" +
        ".nbp .hm .p{stroke:var(--grad)}.nbp .hm .m{stroke:var(--local)}" +
        ".nbp .hm .p,.nbp .hm .m,.nbp .hm .nan{shape-rendering:crispEdges}" +
        // NaN is hatched; what is beyond the scale has a dot, an infinity two: above the middle where it is positive, below where negative.
        ".nbp .hm .nan{stroke-dasharray:.25;opacity:.6}" +
        ".nbp .hm .dot{stroke:var(--paper);stroke-width:.3;stroke-linecap:round;stroke-dasharray:0 1;stroke-dashoffset:.5}" +
        ".nbp .hm .two{stroke:var(--paper);stroke-width:.3;stroke-linecap:round;stroke-dasharray:0 .44 0 .56;stroke-dashoffset:.72}" +
        ".nbp .hm .hid{stroke:var(--ink)}" +
        ".nbp .hm .minus{stroke:var(--ink);stroke-width:.09;stroke-dasharray:.34 .66;stroke-dashoffset:.67;opacity:.5}" +
        ".nbp .frame{fill:none;stroke:var(--line);stroke-width:1}" +
        ".nbp .tick{font-size:11px;fill:var(--mute)}.nbp .hm-n{font-size:11px;text-anchor:middle}.nbp .full{fill:var(--paper)}" +
        ".nbp .mid{text-anchor:middle}.nbp .end{text-anchor:end}";

    private const double LeastMinus = 9, Up = -0.22;

    /// <summary>Draws a map with its indices.</summary>
    public static void Draw(SvgWriter svg, HeatPicture picture, double x, double y)
    {
        var map = picture.Map;
        var (left, top) = (x + picture.Left, y + picture.Top);
        if (picture.ColumnTitle.Length > 0) svg.Element("text", picture.ColumnTitle, ("class", "tick"), ("x", left), ("y", y + HeatPicture.TickSize));
        if (picture.RowTitle.Length > 0) svg.Element("text", picture.RowTitle, ("class", "tick end"), ("x", left - 6), ("y", y + HeatPicture.TickSize));
        foreach (var (place, text) in picture.ColumnTicks)
            svg.Element("text", text, ("class", "tick mid"), ("x", left + (place + 0.5) * picture.CellWidth), ("y", top - 5));
        foreach (var (place, text) in picture.RowTicks)
            svg.Element("text", text, ("class", "tick end"), ("x", left - 6), ("y", top + (place + 0.5) * picture.CellHeight + 4));
        svg.Mark("rect", ("class", "frame"), ("x", left - 0.5), ("y", top - 0.5), ("width", picture.GridWidth + 1), ("height", picture.GridHeight + 1));
        svg.Open("g", ("class", "hm map"), ("transform", Transform(left, top, picture.CellWidth, picture.CellHeight)));
        DrawColours(svg, map);
        if (picture.CellHeight >= LeastMinus && !picture.HasNumbers) Stroke(svg, "minus", map, cell => cell.Value < 0 && map.Mark(cell) == HeatMark.None);
        DrawMarks(svg, map);
        svg.Close();
        if (picture.HasNumbers) DrawNumbers(svg, picture, left, top);
    }

    /// <summary>One cell as an example, for a key.</summary>
    public static void DrawSample(SvgWriter svg, int step, string mark, bool isUp, double x, double y, double size)
    {
        svg.Open("g", ("class", "hm"), ("transform", Transform(x, y, size, size)));
        if (step != 0) svg.Mark("path", ("class", step > 0 ? "p" : "m"), ("stroke-opacity", Opacity(step)), ("d", "M0 .5h1"));
        svg.Mark("path", ("class", mark), ("d", mark == "nan" ? "M0 .5h1" : $"M0 {(isUp ? ".28" : ".72")}h1"));
        svg.Close();
    }

    /// <summary>The strength of a step's colour over the paper.</summary>
    public static string Opacity(int step) => (0.06 + 0.86 * Math.Abs(step) / HeatScale.Steps).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Transform(double x, double y, double width, double height) =>
        $"translate({Numbers.Length(x)} {Numbers.Length(y)}) scale({Numbers.Length(width)} {Numbers.Length(height)})";

    private static void DrawColours(SvgWriter svg, HeatMap map)
    {
        var strokes = new SortedDictionary<int, CellStrokes>();
        for (var cell = 0; cell < map.Cells.Count; cell++)
        {
            var step = map.Scale.Step(map.Cells[cell].Value);
            if (step == 0) continue;
            if (!strokes.TryGetValue(step, out var stroke)) strokes[step] = stroke = new(map.GridColumns);
            stroke.Add(cell);
        }
        foreach (var (step, stroke) in strokes)
            svg.Mark("path", ("class", step > 0 ? "p" : "m"), ("stroke-opacity", Opacity(step)), ("d", stroke.Path(0.5)));
    }

    private static void DrawMarks(SvgWriter svg, HeatMap map)
    {
        Stroke(svg, "nan", map, cell => double.IsNaN(cell.Value));
        Stroke(svg, "nan hid", map, cell => double.IsNaN(cell.Extreme) && !double.IsNaN(cell.Value), 0.5);
        foreach (var (mark, name) in new[] { (HeatMark.Clipped, "dot"), (HeatMark.Infinite, "two") })
            foreach (var isUp in new[] { true, false })
            {
                Stroke(svg, name, map, cell => Is(cell) && IsFull(cell), 0.5 + (isUp ? Up : -Up));
                Stroke(svg, name + " hid", map, cell => Is(cell) && !IsFull(cell), 0.5 + (isUp ? Up : -Up));

                bool Is(HeatCell cell) => map.Mark(cell) == mark && cell.Extreme > 0 == isUp;
            }

        // A mark on a full colour is cut out of it; one on a mean's pale colour is drawn in ink.
        bool IsFull(HeatCell cell) => Math.Abs(map.Scale.Step(cell.Value)) > HeatScale.Steps / 2;
    }

    private static void Stroke(SvgWriter svg, string name, HeatMap map, Func<HeatCell, bool> isIn, double height = 0.5)
    {
        var stroke = new CellStrokes(map.GridColumns);
        for (var cell = 0; cell < map.Cells.Count; cell++)
            if (isIn(map.Cells[cell])) stroke.Add(cell);
        if (!stroke.IsEmpty) svg.Mark("path", ("class", name), ("d", stroke.Path(height)));
    }

    private static void DrawNumbers(SvgWriter svg, HeatPicture picture, double left, double top)
    {
        for (var cell = 0; cell < picture.Map.Cells.Count; cell++)
        {
            var value = picture.Map.Cells[cell].Value;
            var isFull = Math.Abs(picture.Map.Scale.Step(value)) > HeatScale.Steps * 0.7;
            svg.Element("text", Numbers.Short(value), ("class", isFull ? "hm-n full" : "hm-n"),
                ("x", left + (cell % picture.Map.GridColumns + 0.5) * picture.CellWidth), ("y", top + (cell / picture.Map.GridColumns + 0.5) * picture.CellHeight + 4));
        }
    }
}
