using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>The scale of a heat map as a bar with numbers: the limit, zero, and the limit below zero.</summary>
internal static class ColourBar
{
    /// <summary>The least height at which the numbers do not touch.</summary>
    public const double LeastHeight = 75;

    private const double Thick = 12, Gap = 6;

    /// <summary>The room it takes from left to right.</summary>
    public static double Width(HeatScale scale) => Thick + Gap + Math.Ceiling(TextMeasure.Width(Low(scale), HeatPicture.TickSize));

    /// <summary>Draws it; <paramref name="x"/> and <paramref name="y"/> are its upper left corner.</summary>
    public static void Draw(SvgWriter svg, HeatScale scale, double x, double y, double height)
    {
        var step = height / (2 * HeatScale.Steps);
        // A column of strokes like those of the cells, one cell high each.
        svg.Open("g", ("class", "hm"), ("transform", $"translate({Numbers.Length(x)} {Numbers.Length(y)}) scale({Numbers.Length(Thick)} {step.ToString("0.####", CultureInfo.InvariantCulture)})"));
        for (var k = HeatScale.Steps; k >= -HeatScale.Steps && scale.Limit > 0; k--)
            if (k != 0)
                svg.Mark("path", ("class", k > 0 ? "p" : "m"), ("stroke-opacity", HeatSvg.Opacity(k)), ("d", $"M0 {Numbers.Length(HeatScale.Steps - k + (k > 0 ? 0.5 : -0.5))}h1"));
        svg.Close();
        svg.Mark("rect", ("class", "frame"), ("x", x - 0.5), ("y", y - 0.5), ("width", Thick + 1), ("height", height + 1));
        var words = scale.Limit > 0 ? new[] { (High(scale), 0.0), ("0", 0.5), (Low(scale), 1.0) } : [("0", 0.5)];
        foreach (var (text, part) in words)
            svg.Element("text", text, ("class", "tick"), ("x", x + Thick + Gap), ("y", y + part * height + 4));
    }

    private static string High(HeatScale scale) => (scale.Clipped > 0 ? "≥ " : "") + Numbers.Short(scale.Limit);

    private static string Low(HeatScale scale) => (scale.Clipped > 0 ? "≤ " : "") + Numbers.Short(-scale.Limit);
}
