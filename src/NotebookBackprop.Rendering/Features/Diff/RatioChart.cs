namespace NotebookBackprop.Rendering;

/// <summary>For each layer how many times the first's gradient the second's is: bars up and down from 1.</summary>
internal static class RatioChart
{
    private const double WidestBar = 22;

    public static void Draw(SvgWriter svg, DiffView view, PlotBox box, DiffWords words)
    {
        var logs = view.Layers.Where(layer => layer.HasRatio).Select(layer => Math.Log10(layer.Ratio)).ToList();
        // To both sides as far as is needed, and a factor of ten at least: little is not made much of.
        var scale = new Scale(Math.Min(-1, Math.Floor(logs.Min())), Math.Max(1, Math.Ceiling(logs.Max())), true);
        var axis = new Axis(scale, box, "df-rule", "df-t df-end");
        var places = new LayerAxis(view.Layers.Count, box);
        foreach (var power in Ticks.Decades(scale)) axis.DrawPower(svg, power, power == 0 ? "df-one" : null, "× ");
        var one = axis.YOf(0);
        var width = Math.Min(WidestBar, 0.7 * places.Pitch);
        foreach (var (i, layer) in view.Layers.Index())
        {
            if (!layer.HasRatio || layer.Ratio == 1) continue;
            var end = axis.Y(layer.Ratio);
            svg.Mark("rect", ("class", end < one ? "df-more" : "df-less"), ("x", places.X(i) - width / 2), ("y", Math.Min(one, end)), ("width", width), ("height", Math.Abs(one - end)));
        }
        LayerChart.DrawNumbers(svg, places, words);
    }
}
