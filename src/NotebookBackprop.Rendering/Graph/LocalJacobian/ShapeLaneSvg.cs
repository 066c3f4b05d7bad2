using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Draws the right product of a shape lane: boxes as high and wide as their sizes, the inner sizes joined.</summary>
internal static class ShapeLaneSvg
{
    private const double Padding = 14, Longest = 84, Shortest = 22, SizeRoom = 18, Sign = 30, NameLine = 22;

    private const string Css = ".nbp .box{fill:var(--fill);stroke:var(--ink);stroke-width:1.25}.nbp .mid{text-anchor:middle}.nbp .size{font-size:12px;fill:var(--mute);text-anchor:middle}"
        + ".nbp .inner{fill:var(--local);font-weight:700}.nbp .join{stroke:var(--local)}.nbp text.m{font-size:17px}";

    /// <summary>Draws a lane.</summary>
    public static Drawing Draw(ShapeLane lane, Settings settings)
    {
        var right = lane.Tries[0];
        MatrixTerm[] terms = [new($"d{lane.Factor}", lane.Target, false), right.Left, right.Right];
        var most = terms.Max(term => Math.Max(term.Size.Rows, term.Size.Columns));
        double Side(int size) => Math.Round(Shortest + (Longest - Shortest) * Math.Log2(1 + size) / Math.Log2(1 + most));

        var tall = terms.Max(term => Side(term.Size.Rows));
        var widths = terms.Select(term => Math.Max(SizeRoom + Side(term.Size.Columns), TextMeasure.Width(term.ToString(), 17))).ToList();
        var (width, height) = (Math.Ceiling(2 * Padding + widths.Sum() + Sign + 20), Math.Ceiling(2 * Padding + SizeRoom + tall + NameLine));
        var svg = Paper.Open(settings, width, height, Css);
        var (x, bottom) = (Padding, Padding + SizeRoom + tall);
        for (var k = 0; k < terms.Length; k++)
        {
            var (rows, columns) = (terms[k].Size.Rows, terms[k].Size.Columns);
            var (left, top) = (x + SizeRoom, bottom - Side(rows));
            svg.Mark("rect", ("class", "box"), ("x", left), ("y", top), ("width", Side(columns)), ("height", Side(rows)), ("rx", 2));
            Size(svg, columns, left + Side(columns) / 2, top - 6, isInner: k == 1);
            Size(svg, rows, left - 10, top + Side(rows) / 2 + 4, isInner: k == 2);
            svg.Element("text", terms[k].ToString(), ("class", "m mid"), ("x", left + Side(columns) / 2), ("y", bottom + NameLine - 4));
            x += widths[k];
            if (k == 0) svg.Element("text", "=", ("class", "mid"), ("x", x + Sign / 2), ("y", bottom - tall / 2 + 5));
            x += k == 0 ? Sign : 10;
        }
        return new(svg.Close().ToString(), width, height);
    }

    private static void Size(SvgWriter svg, int size, double x, double y, bool isInner) =>
        svg.Element("text", size.ToString(CultureInfo.InvariantCulture), ("class", isInner ? "size inner" : "size"), ("x", x), ("y", y));
}
