namespace NotebookBackprop.Rendering;

/// <summary>The gradients of the layers of both on one logarithmic axis.</summary>
internal static class LayerChart
{
    private const double LeastDots = 9;

    public static void Draw(SvgWriter svg, DiffView view, PlotBox box, DiffWords words)
    {
        var axis = new Axis(Scale.Decades(view.Layers.SelectMany(layer => new[] { layer.First, layer.Second }).OfType<double>()), box, "df-rule", "df-t df-end");
        var places = new LayerAxis(view.Layers.Count, box);
        axis.DrawPowers(svg);
        DrawNumbers(svg, places, words);
        svg.Mark("path", ("class", "df-a"), ("d", Line(layer => layer.First)));
        svg.Mark("path", ("class", "df-b"), ("d", Line(layer => layer.Second)));
        foreach (var (i, layer) in view.Layers.Index())
        {
            if (places.Pitch < LeastDots && view.Layers.Count > 1) break;
            if (Y(layer.First) is { } first) svg.Mark("circle", ("class", "df-a"), ("cx", places.X(i)), ("cy", first), ("r", 3.5));
            if (Y(layer.Second) is { } second) svg.Mark("rect", ("class", "df-b"), ("x", places.X(i) - 3), ("y", second - 3), ("width", 6), ("height", 6));
        }
        DiffSvg.Names(svg, view, box.Right + 14, Last(layer => layer.First), Last(layer => layer.Second), box.Y, box.Bottom);

        double? Y(double? norm) => norm is > 0 and var there && double.IsFinite(there) ? axis.Y(there) : null;

        double Last(Func<DiffLayer, double?> norm) => view.Layers.Select(layer => Y(norm(layer))).OfType<double>().LastOrDefault(double.NaN);

        string Line(Func<DiffLayer, double?> norm) => Curve.Path(view.Layers.Select((layer, i) => (places.X(i), Y(norm(layer)))));
    }

    /// <summary>The numbers of the layers below a plot, and what they count.</summary>
    public static void DrawNumbers(SvgWriter svg, LayerAxis places, DiffWords words)
    {
        places.DrawNumbers(svg, "df-t df-mid", places.Box.Bottom);
        svg.Element("text", words.LayerAxis, ("class", "df-t df-mid"), ("x", places.Box.Middle), ("y", places.Box.Bottom + 34));
    }
}
