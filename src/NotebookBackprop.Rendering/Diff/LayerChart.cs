namespace NotebookBackprop.Rendering;

/// <summary>The gradients of the layers of both on one logarithmic axis.</summary>
internal static class LayerChart
{
    private const double LeastDots = 9;

    public static void Draw(SvgWriter svg, DiffView view, LayerPlaces places, double top, double height, DiffWords words)
    {
        var axis = LogAxis.Of([.. view.Layers.SelectMany(layer => new[] { layer.First, layer.Second }).OfType<double>().Where(IsOnAxis)]);
        foreach (var power in axis.Ticks)
        {
            var y = Y(Math.Pow(10, power))!.Value;
            svg.Mark("line", ("class", "df-rule"), ("x1", places.Left), ("x2", places.Right), ("y1", y), ("y2", y));
            svg.Open("text", ("class", "df-t df-end"), ("x", places.Left - 8), ("y", y + 4)).Text("10").Element("tspan", LogAxis.Exponent(power), ("dy", -5), ("font-size", 9)).Close();
        }
        Axis(svg, places, top + height, words);
        svg.Mark("path", ("class", "df-a"), ("d", Line(layer => layer.First)));
        svg.Mark("path", ("class", "df-b"), ("d", Line(layer => layer.Second)));
        foreach (var (i, layer) in view.Layers.Index())
        {
            if (places.Pitch < LeastDots && view.Layers.Count > 1) break;
            if (Y(layer.First) is { } first) svg.Mark("circle", ("class", "df-a"), ("cx", places.X(i)), ("cy", first), ("r", 3.5));
            if (Y(layer.Second) is { } second) svg.Mark("rect", ("class", "df-b"), ("x", places.X(i) - 3), ("y", second - 3), ("width", 6), ("height", 6));
        }
        DiffSvg.Names(svg, view, places.Right + 14, Last(layer => layer.First), Last(layer => layer.Second), top, top + height);

        double? Y(double? norm) => norm is { } there && IsOnAxis(there) ? top + height * (1 - axis.Place(there)) : null;

        double Last(Func<DiffLayer, double?> norm) => view.Layers.Select(layer => Y(norm(layer))).OfType<double>().LastOrDefault(double.NaN);

        string Line(Func<DiffLayer, double?> norm) => DiffSvg.Path(view.Layers.Select((layer, i) => (places.X(i), Y(norm(layer)))));
    }

    public static void Axis(SvgWriter svg, LayerPlaces places, double bottom, DiffWords words)
    {
        foreach (var layer in places.Ticks()) svg.Element("text", $"{layer + 1}", ("class", "df-t df-mid"), ("x", places.X(layer)), ("y", bottom + 18));
        svg.Element("text", words.LayerAxis, ("class", "df-t df-mid"), ("x", places.Left + places.Width / 2), ("y", bottom + 34));
    }

    private static bool IsOnAxis(double norm) => norm > 0 && double.IsFinite(norm);
}
