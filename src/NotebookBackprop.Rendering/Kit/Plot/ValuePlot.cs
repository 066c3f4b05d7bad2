using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Numbers in order as bars, or as one outline where they are many. Those that count as zero are rings on the axis.</summary>
/// <param name="values">Singular values or eigenvalues.</param>
/// <param name="tolerance">The size up to which one counts as zero.</param>
/// <param name="isSigned">Whether signs have the colours that they have in heat maps.</param>
internal sealed class ValuePlot(IReadOnlyList<double> values, double tolerance, bool isSigned = false)
{
    /// <summary>The style of plots, for the head of a drawing.</summary>
    public const string Css =
        ".nbp .vp-bar{fill:var(--local);opacity:.85}.nbp .vp-up{fill:var(--grad)}" +
        ".nbp path.vp-line{fill:var(--local);fill-opacity:.22;stroke:var(--local);stroke-width:1.5}" +
        ".nbp .vp-ring{fill:var(--paper);stroke:var(--local);stroke-width:1.5}" +
        ".nbp .vp-axis{stroke:var(--line);stroke-width:1}.nbp .vp-rule{stroke:var(--line);stroke-width:1;opacity:.35}" +
        ".nbp .vp-tag{fill:var(--fill);stroke:var(--line);stroke-width:1}.nbp .vp-head{font-size:17px;font-weight:600}.nbp .vp-sub{font-size:13px;font-weight:600}";

    private const double LeastBar = 4, MostBar = 26, Labels = 4;

    /// <summary>Heights; plots that are compared take a common scale.</summary>
    public Scale Scale { get; init; } = Scale.FromZero(values, tolerance);

    /// <summary>The room for the numbers to the left.</summary>
    public double Left => Math.Ceiling(Ticks.OfBars(Scale).Max(tick => TextMeasure.Width(Numbers.Short(tick), HeatPicture.TickSize))) + Labels + 2;

    /// <summary>Draws it in a box; the numbers of the axis stand to the left of <paramref name="x"/>.</summary>
    public void Draw(SvgWriter svg, double x, double y, double width, double height, bool hasNumbers = true)
    {
        double Y(double part) => y + (1 - part) * height;
        foreach (var tick in Ticks.OfBars(Scale))
        {
            var at = Y(Part(tick));
            svg.Mark("line", ("class", "vp-rule"), ("x1", x), ("x2", x + width), ("y1", at), ("y2", at));
            if (hasNumbers) svg.Element("text", Numbers.Short(tick), ("class", "tick end"), ("x", x - Labels), ("y", at + 4));
        }
        var slot = Math.Min(MostBar, width / Math.Max(1, values.Count));
        if (slot < LeastBar) Outline(svg, x, width / values.Count, Y);
        else Bars(svg, x, slot, Y);
        svg.Mark("line", ("class", "vp-axis"), ("x1", x), ("x2", x + width), ("y1", Y(Foot)), ("y2", Y(Foot)));
        if (slot >= 6)
            for (var i = 0; i < values.Count; i++)
                if (IsZero(values[i])) svg.Mark("circle", ("class", "vp-ring"), ("cx", x + (i + 0.5) * slot), ("cy", Y(Foot)), ("r", 2.5));
    }

    /// <summary>Where zero is, or the foot of a logarithmic plot: a part of the height from below.</summary>
    private double Foot => Scale.IsLogarithmic ? 0 : Part(0);

    private double Part(double value) => Math.Clamp(Scale.Part(value), 0, 1);

    private void Bars(SvgWriter svg, double x, double slot, Func<double, double> y)
    {
        var gap = slot >= 8 ? 3 : 1;
        for (var i = 0; i < values.Count; i++)
        {
            if (IsZero(values[i]) || !double.IsFinite(values[i])) continue;
            var (end, foot) = (y(Part(values[i])), y(Foot));
            svg.Open("rect", ("class", isSigned && values[i] > 0 ? "vp-bar vp-up" : "vp-bar"), ("x", x + i * slot + gap / 2.0), ("y", Math.Min(end, foot)), ("width", slot - gap), ("height", Math.Max(1, Math.Abs(end - foot))))
                .Element("title", Numbers.Full(values[i])).Close();
        }
    }

    private void Outline(SvgWriter svg, double x, double slot, Func<double, double> y)
    {
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{Numbers.Length(x)} {Numbers.Length(y(Foot))}");
        // No more corners than there are pixels.
        var stride = Math.Max(1, (int)(1 / slot));
        for (var i = 0; i < values.Count; i += stride)
            path.Append(CultureInfo.InvariantCulture, $"V{Numbers.Length(y(IsZero(values[i]) ? Foot : Part(values[i])))}H{Numbers.Length(x + Math.Min(values.Count, i + stride) * slot)}");
        svg.Mark("path", ("class", "vp-line"), ("d", path.Append(CultureInfo.InvariantCulture, $"V{Numbers.Length(y(Foot))}Z").ToString()));
    }

    private bool IsZero(double value) => Math.Abs(value) <= tolerance;
}
