namespace NotebookBackprop.Rendering;

/// <summary>Draws two runs or losses: the losses together, the gradients of their layers together, and the ratio of these.</summary>
internal static class DiffSvg
{
    private const string Css =
        ".nbp .df-h{font-size:15px;font-weight:600}.nbp .df-t{font-size:12px;fill:var(--mute)}.nbp .df-mid{text-anchor:middle}.nbp .df-end{text-anchor:end}" +
        ".nbp .df-rule{stroke:var(--line);stroke-width:1;opacity:.4}.nbp .df-one{stroke:var(--ink);stroke-width:1;opacity:.7}" +
        ".nbp path.df-a{fill:none;stroke:var(--local);stroke-width:2}.nbp path.df-b{fill:none;stroke:var(--grad);stroke-width:2;stroke-dasharray:6 4}" +
        ".nbp circle.df-a{fill:var(--local)}.nbp rect.df-b{fill:var(--paper);stroke:var(--grad);stroke-width:1.75}" +
        ".nbp text.df-a{fill:var(--local);font-size:13px;font-weight:600}.nbp text.df-b{fill:var(--grad);font-size:13px;font-weight:600}" +
        ".nbp .df-bad{fill:none;stroke:var(--ink);stroke-width:2}.nbp .df-more{fill:var(--grad);opacity:.75}.nbp .df-less{fill:var(--local);opacity:.75}";

    private const double Width = 780, Left = 64, Right = 190, Head = 54, PlotHeight = 170, RatioHeight = 110, Axis = 46;

    /// <summary>The whole drawing.</summary>
    public static Drawing Draw(DiffView view, Settings settings)
    {
        var words = DiffWords.In[settings.Language];
        var hasRatio = view.Layers.Any(layer => layer.HasRatio);
        var layersTop = view.HasLosses ? Head + PlotHeight + Axis : 0;
        var ratioTop = layersTop + (view.Layers.Count > 0 ? Head + PlotHeight + Axis : 0);
        var height = hasRatio ? ratioTop + Head + RatioHeight + Axis : ratioTop;
        var svg = Paper.Open(settings, Width, height, Css);
        if (view.HasLosses)
        {
            Title(svg, words.Losses, words.LossNote, 0);
            LossChart.Draw(svg, view, Box(0, PlotHeight), words);
        }
        if (view.Layers.Count > 0)
        {
            Title(svg, words.Gradients, view.HasRuns ? words.OfParameters : words.OfSums, layersTop);
            LayerChart.Draw(svg, view, Box(layersTop, PlotHeight), words);
        }
        if (hasRatio)
        {
            Title(svg, words.RatioOf(view), words.RatioNote, ratioTop);
            RatioChart.Draw(svg, view, Box(ratioTop, RatioHeight), words);
        }
        return new(svg.Close().ToString(), Width, height);
    }

    private static PlotBox Box(double top, double height) => new(Left, top + Head, Width - Left - Right, height);

    private static void Title(SvgWriter svg, string title, string note, double top)
    {
        svg.Element("text", title, ("class", "df-h"), ("x", 16), ("y", top + 24));
        svg.Element("text", note, ("class", "df-t"), ("x", 16), ("y", top + 41));
    }

    /// <summary>The names at the ends of two lines, apart from one another and inside the plot.</summary>
    public static void Names(SvgWriter svg, DiffView view, double x, double first, double second, double top, double bottom)
    {
        const double apart = 17;
        first = double.IsNaN(first) ? top : first;
        second = double.IsNaN(second) ? top + apart : second;
        var push = Math.Max(0, apart - Math.Abs(first - second)) / 2;
        (first, second) = first <= second ? (first - push, second + push) : (first + push, second - push);
        var shift = Math.Max(0, top + 8 - Math.Min(first, second)) - Math.Max(0, Math.Max(first, second) - bottom + 2);
        svg.Element("text", "● " + Fit(view.First.Name), ("class", "df-a"), ("x", x), ("y", first + shift + 4));
        svg.Element("text", "□ " + Fit(view.Second.Name), ("class", "df-b"), ("x", x), ("y", second + shift + 4));
    }

    private static string Fit(string name)
    {
        var shown = Label.Shorten(name);
        while (TextMeasure.Width(shown, 13, isBold: true) > Right - 40 && shown.Length > 2) shown = Label.Shorten(shown[..^2].TrimEnd('…', '\u2069') + "…");
        return shown;
    }
}
