namespace NotebookBackprop.Rendering;

/// <summary>For each layer how many times the first's gradient the second's is: bars up and down from 1.</summary>
internal static class RatioChart
{
    private const double WidestBar = 22;

    public static void Draw(SvgWriter svg, DiffView view, LayerPlaces places, double top, double height, DiffWords words)
    {
        var logs = view.Layers.Where(layer => layer.HasRatio).Select(layer => Math.Log10(layer.Ratio)).ToList();
        // To both sides as far as is needed, and a factor of ten at least: little is not made much of.
        var (low, high) = (Math.Min(-1, (int)Math.Floor(logs.Min())), Math.Max(1, (int)Math.Ceiling(logs.Max())));
        var every = Math.Max(1, (int)Math.Ceiling((high - low) / 5.0));
        for (var power = low / every * every; power <= high; power += every)
        {
            svg.Mark("line", ("class", power == 0 ? "df-one" : "df-rule"), ("x1", places.Left), ("x2", places.Right), ("y1", Y(power)), ("y2", Y(power)));
            svg.Open("text", ("class", "df-t df-end"), ("x", places.Left - 8), ("y", Y(power) + 4)).Text(power == 0 ? "× 1" : "× 10")
                .Element("tspan", power is 0 or 1 ? "" : LogAxis.Exponent(power), ("dy", -5), ("font-size", 9)).Close();
        }
        var width = Math.Min(WidestBar, 0.7 * places.Pitch);
        foreach (var (i, layer) in view.Layers.Index())
        {
            if (!layer.HasRatio || layer.Ratio == 1) continue;
            var log = Math.Log10(layer.Ratio);
            svg.Mark("rect", ("class", log > 0 ? "df-more" : "df-less"), ("x", places.X(i) - width / 2), ("y", Math.Min(Y(0), Y(log))), ("width", width), ("height", Math.Abs(Y(0) - Y(log))));
        }
        LayerChart.Axis(svg, places, top + height, words);

        double Y(double log) => top + height * (high - log) / (high - low);
    }
}
