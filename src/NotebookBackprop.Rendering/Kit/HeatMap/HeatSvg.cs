using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Draws a heat map: its cells, the indices of rows and columns, and numbers where they fit.</summary>
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
        CellSvg.Draw(svg, [new(map, 0, 0)], left, top, picture.CellWidth, picture.CellHeight, picture.HasNumbers);
        if (picture.HasNumbers) DrawNumbers(svg, picture, left, top);
    }

    /// <summary>The strength of a step's colour over the paper.</summary>
    public static string Opacity(int step) => (0.06 + 0.86 * Math.Abs(step) / HeatScale.Steps).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Writes the numbers into the cells.</summary>
    public static void DrawNumbers(SvgWriter svg, HeatPicture picture, double left, double top)
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
