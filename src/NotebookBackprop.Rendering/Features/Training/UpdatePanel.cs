namespace NotebookBackprop.Rendering;

/// <summary>By what part of itself each layer changes in a step, over time, beside the usual 10⁻³ (CS231n).</summary>
internal static class UpdatePanel
{
    /// <summary>Lines are told apart by their dashes, which are named above and stand before the numbers at the right.</summary>
    public const string Css =
        ".nbp .tr-u{fill:none;stroke:var(--local);stroke-width:1.75}.nbp .tr-u1{stroke-dasharray:7 3}.nbp .tr-u2{stroke-dasharray:2 2}" +
        ".nbp .tr-u3{stroke-dasharray:9 3 2 3}.nbp .tr-u4{stroke-dasharray:1 4}.nbp .tr-usual{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 3}";

    /// <summary>What the legend takes, above the panel and below its head.</summary>
    public const double Legend = 20;

    private const int MostLines = 5;
    private const double Usual = 1e-3, LeastGap = 14, Dash = 22, NameRoom = 80;

    /// <summary>Whether there is anything to draw.</summary>
    public static bool HasAny(TrainingRun run) => run.Layers.Any(layer => layer.UpdateRatios.Any(IsOnAxis));

    /// <summary>Draws it and answers where it ends.</summary>
    public static double Draw(SvgWriter svg, StepFrame frame, double y, double height, TrainingWords words)
    {
        var layers = frame.Layers(MostLines);
        var axis = new Axis(Scale.FitDecades(layers.SelectMany(layer => frame.Columns.Select(column => frame.Run.Layers[layer].UpdateRatios[column])).Append(Usual)), StepFrame.Plot(y, height), "tr-grid", "tr-t tr-end");
        axis.DrawNumbers(svg);
        axis.DrawRule(svg, axis.Y(Usual), "tr-usual");
        StepFrame.Box(svg, y, height);
        StepFrame.Head(svg, words.Updates, y - 9 - Legend);
        DrawLegend(svg, frame, layers, y - 9, words);

        foreach (var (i, layer) in layers.Index())
            foreach (var run in Curve.Runs(Enumerable.Range(0, frame.Columns.Count), column => IsOnAxis(Ratio(layer, column))))
                svg.Mark("polyline", ("class", $"tr-u tr-u{i}"), ("points", Curve.Points(run.Select(column => (frame.Middle(column), axis.Y(Ratio(layer, column)))))));
        List<int> ends = [.. Ordered(frame)];
        var places = Apart([.. ends.Select(layer => Last(frame, layer) is > 0 and var ratio ? axis.Y(ratio) : y + height)], y + 6, y + height - 6);
        foreach (var (i, layer) in ends.Index())
        {
            Sample(svg, $"tr-u tr-u{layers.ToList().IndexOf(layer)}", StepFrame.Read, places[i]);
            StepFrame.Number(svg, Text(frame, layer, frame.Run.SampledSteps.Count - 1), places[i], StepFrame.Read + Dash + 6);
        }
        return y + height;

        double Ratio(int layer, int column) => frame.Run.Layers[layer].UpdateRatios[frame.Columns[column]];
    }

    private static void DrawLegend(SvgWriter svg, StepFrame frame, IReadOnlyList<int> layers, double y, TrainingWords words)
    {
        var x = StepFrame.Left;
        foreach (var (i, layer) in layers.Index()) Entry($"tr-u tr-u{i}", frame.Run.Layers[layer].Name is { Length: > 0 } name ? Label.Shorten(name) : words.WholeNet);
        Entry("tr-usual", words.Usual);

        void Entry(string style, string text)
        {
            text = StepFrame.Cut(text, NameRoom);
            Sample(svg, style, x, y - 4);
            svg.Element("text", text, ("class", "tr-t"), ("x", x + Dash + 5), ("y", y));
            x += Dash + 5 + TextMeasure.Width(text, 12) + 9;
        }
    }

    private static void Sample(SvgWriter svg, string style, double x, double y) => svg.Mark("line", ("class", style), ("x1", x), ("x2", x + Dash), ("y1", y), ("y2", y));

    /// <summary>What stands at the right end of the lines, at a column, from top to bottom as drawn.</summary>
    public static IEnumerable<string> Read(StepFrame frame, int column) => Ordered(frame).Select(layer => Text(frame, layer, frame.Columns[column]));

    private static bool IsOnAxis(double ratio) => ratio > 0 && double.IsFinite(ratio);

    private static string Text(StepFrame frame, int layer, int sample) =>
        frame.Run.Layers[layer].UpdateRatios[sample] is var ratio && double.IsNaN(ratio) ? "–" : Digits.Three(ratio);

    /// <summary>The layers from the greatest last ratio to the least.</summary>
    private static IEnumerable<int> Ordered(StepFrame frame) => frame.Layers(MostLines).OrderByDescending(layer => Last(frame, layer));

    private static double Last(StepFrame frame, int layer) => frame.Run.Layers[layer].UpdateRatios.LastOrDefault(IsOnAxis);

    /// <summary>Places near the wanted ones, from top to bottom, that do not touch.</summary>
    private static double[] Apart(double[] wanted, double top, double bottom)
    {
        var places = Array.ConvertAll(wanted, place => Math.Clamp(place, top, bottom));
        for (var i = 1; i < places.Length; i++) places[i] = Math.Max(places[i], places[i - 1] + LeastGap);
        for (var (i, limit) = (places.Length - 1, bottom); i >= 0; i--, limit -= LeastGap) places[i] = Math.Min(places[i], limit);
        return places;
    }
}
