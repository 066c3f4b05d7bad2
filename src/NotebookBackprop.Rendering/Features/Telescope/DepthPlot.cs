using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Curves over the layers of a network on a logarithmic scale, each named at its end.</summary>
internal sealed class DepthPlot
{
    /// <summary>The style of the curves: by dashes and thickness as well as by colour.</summary>
    public const string Css =
        ".nbp path.dp-c{fill:none;stroke:var(--local);stroke-width:1.5}.nbp path.dp-rms{stroke:var(--ink);stroke-width:2.5}" +
        ".nbp path.dp-theory{stroke:var(--value);stroke-width:2.5;stroke-dasharray:4 7}.nbp path.dp-thin{stroke-dasharray:2 3}";

    private const double Size = 12, LabelLine = 14, MostDecades = 480, Below = 8, LeastPart = 0.15;

    private readonly List<(string Name, string Class, IReadOnlyList<(int Layer, double Log)> Points)> _curves;
    private readonly Scale _scale;
    private readonly int _last;

    /// <summary>Fits some curves.</summary>
    /// <param name="curves">The name of each, its class, and decimal logarithms by layer from 1 on; what is not finite is left out.</param>
    public DepthPlot(IEnumerable<(string Name, string Class, IEnumerable<(int Layer, double Log)> Points)> curves)
    {
        _curves = [.. curves.Select(curve => (curve.Name, curve.Class, (IReadOnlyList<(int, double)>)[.. curve.Points.Where(point => double.IsFinite(point.Log))])).Where(curve => curve.Item3.Count > 0)];
        // A curve that ends soon after it began would leave its name on top of the others.
        var end = _curves.Select(curve => curve.Points[^1].Layer).DefaultIfEmpty(1).Max();
        _curves.RemoveAll(curve => curve.Points[^1].Layer < LeastPart * end);
        var logs = _curves.SelectMany(curve => curve.Points).Select(point => point.Log).DefaultIfEmpty(0).ToList();
        // Rounding leaves singular values far below all others; they would flatten what is to be seen.
        var middle = _curves.Where(curve => curve.Class.Contains("dp-rms", StringComparison.Ordinal)).SelectMany(curve => curve.Points).Select(point => point.Log).DefaultIfEmpty(logs.Min()).Min();
        var high = Math.Ceiling(Math.Max(0, logs.Max()));
        var low = Math.Min(high - 1, Math.Floor(Math.Min(0, Math.Max(logs.Min(), middle - Below))));
        _scale = new(Math.Max(low, high - MostDecades), high, true);
        _last = _curves.SelectMany(curve => curve.Points).Select(point => point.Layer).DefaultIfEmpty(1).Max();
    }

    /// <summary>Room to the left for the numbers of the axis.</summary>
    public double Left => Marked.Max(tick => TextMeasure.Width(TelescopeText.Power(tick), HeatPicture.TickSize)) + 8;

    /// <summary>Room to the right for the names.</summary>
    public double Right => _curves.Select(curve => TextMeasure.Width(curve.Name, Size)).DefaultIfEmpty(0).Max() + 10;

    /// <summary>Draws it in a box; numbers stand to the left of it and below, names to the right.</summary>
    public void Draw(SvgWriter svg, double x, double y, double width, double height)
    {
        double X(int layer) => x + (_last == 1 ? width / 2 : (layer - 1) * width / (_last - 1));
        var axis = new Axis(_scale, new(x, y, width, height), "vp-rule", "tick end");
        double Y(double log) => axis.YOf(Math.Max(log, _scale.Low));
        foreach (var power in Marked)
            axis.DrawRule(svg, Y(power), power == 0 ? "vp-axis" : null).Element("text", TelescopeText.Power(power), ("class", "tick end"), ("x", x - 6), ("y", Y(power) + 4));
        var step = Math.Max(1, (_last + 9) / 10);
        for (var layer = 1; layer <= _last; layer += step)
            svg.Element("text", layer.ToString(CultureInfo.InvariantCulture), ("class", "tick mid"), ("x", X(layer)), ("y", y + height + 15));

        foreach (var curve in _curves)
        {
            svg.Mark("path", ("class", $"dp-c {curve.Class}".TrimEnd()), ("d", Curve.PathOrDash(curve.Points.Select(point => (X(point.Layer), (double?)Y(point.Log))))));
        }
        var floor = double.NegativeInfinity;
        foreach (var curve in _curves.OrderByDescending(curve => curve.Points[^1].Log))
        {
            floor = Math.Max(floor + LabelLine, Y(curve.Points[^1].Log) + 4);
            svg.Element("text", curve.Name, ("class", "key"), ("x", X(curve.Points[^1].Layer) + 8), ("y", floor));
        }
    }

    private IReadOnlyList<int> Marked => Ticks.Decades(_scale, 7);
}
