using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>An axis from the bottom of a plot to its top: a rule across at each tick, and its label to the left.</summary>
/// <param name="Scale">What it measures.</param>
/// <param name="Box">The plot.</param>
/// <param name="Rule">The class of a rule in the drawing's style.</param>
/// <param name="Label">The class of a label, which ends at its place.</param>
internal sealed record Axis(Scale Scale, PlotBox Box, string Rule, string Label)
{
    /// <summary>From a label to the plot.</summary>
    public const double Gap = 8;

    /// <summary>From the middle of a line of small print to its foot.</summary>
    private const double Drop = 4;

    /// <summary>The height of a number.</summary>
    public double Y(double value) => Box.Bottom - Box.Height * Scale.Part(value);

    /// <summary>The height of a number in the unit of the scale's ends: on a logarithmic scale, of its decimal logarithm.</summary>
    public double YOf(double place) => Box.Bottom - Box.Height * Scale.PartOf(place);

    /// <summary>Round numbers of the scale, as they are written elsewhere.</summary>
    public void DrawNumbers(SvgWriter svg) => DrawNumbers(svg, Ticks.Round(Scale));

    /// <summary>Rules at these numbers, with the numbers.</summary>
    public void DrawNumbers(SvgWriter svg, IEnumerable<double> ticks)
    {
        foreach (var tick in ticks) DrawRule(svg, Y(tick)).Element("text", Numbers.Short(tick), ("class", Label), ("x", Box.X - Gap), ("y", Y(tick) + Drop));
    }

    /// <summary>Powers of ten of a logarithmic scale.</summary>
    public void DrawPowers(SvgWriter svg)
    {
        foreach (var power in Ticks.Decades(Scale)) DrawPower(svg, power);
    }

    /// <summary>One power of ten.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="power">The exponent.</param>
    /// <param name="rule">The class of its rule where it is another.</param>
    /// <param name="before">What stands before it, such as a multiplication sign.</param>
    public void DrawPower(SvgWriter svg, int power, string? rule = null, string before = "") =>
        WritePower(DrawRule(svg, YOf(power), rule), power, Label, Box.X - Gap, YOf(power) + Drop, before);

    /// <summary>A power of ten: <c>1</c>, <c>10</c>, or with a raised exponent.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="power">The exponent.</param>
    /// <param name="label">The class of the text.</param>
    /// <param name="x">Its place.</param>
    /// <param name="y">Its foot.</param>
    /// <param name="before">What stands before it, such as a multiplication sign.</param>
    public static void WritePower(SvgWriter svg, int power, string label, double x, double y, string before = "")
    {
        svg.Open("text", ("class", label), ("x", x), ("y", y)).Text(before + (power == 0 ? "1" : "10"));
        if (power is not (0 or 1)) svg.Element("tspan", power.ToString(CultureInfo.InvariantCulture).Replace('-', '−'), ("dy", -5), ("font-size", 9));
        svg.Close();
    }

    /// <summary>A rule at a height.</summary>
    public SvgWriter DrawRule(SvgWriter svg, double y, string? rule = null) =>
        svg.Mark("line", ("class", rule ?? Rule), ("x1", Box.X), ("x2", Box.Right), ("y1", y), ("y2", y));
}
