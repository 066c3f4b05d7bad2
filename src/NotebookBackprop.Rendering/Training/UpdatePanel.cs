using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>By what part of itself each layer changes in a step, over time, beside the usual 10⁻³ (CS231n).</summary>
internal static class UpdatePanel
{
    /// <summary>Lines are told apart by their dashes, and named at their ends.</summary>
    public const string Css =
        ".nbp polyline.tr-u{fill:none;stroke:var(--local);stroke-width:1.75}.nbp .tr-u1{stroke-dasharray:7 3}.nbp .tr-u2{stroke-dasharray:2 2}" +
        ".nbp .tr-u3{stroke-dasharray:9 3 2 3}.nbp .tr-u4{stroke-dasharray:1 4}.nbp .tr-usual{stroke:var(--ink);stroke-width:1;stroke-dasharray:1 3}";

    private const int MostLines = 5;
    private const double Usual = 1e-3, LeastGap = 14;

    /// <summary>Whether there is anything to draw.</summary>
    public static bool HasAny(TrainingRun run) => run.Layers.Any(layer => layer.UpdateRatios.Any(IsOnAxis));

    /// <summary>Draws it and answers where it ends.</summary>
    public static double Draw(SvgWriter svg, StepFrame frame, double y, double height, TrainingWords words)
    {
        var layers = frame.Layers(MostLines);
        var axis = ValueAxis.LogarithmicOf(layers.SelectMany(layer => frame.Columns.Select(column => frame.Run.Layers[layer].UpdateRatios[column])).Append(Usual));
        double Y(double ratio) => y + height * (1 - axis.Place(ratio));
        foreach (var tick in axis.Ticks)
        {
            svg.Mark("line", ("class", "tr-grid"), ("x1", StepFrame.Left), ("x2", StepFrame.Left + StepFrame.PlotWidth), ("y1", Y(tick)), ("y2", Y(tick)));
            svg.Element("text", Numbers.Short(tick), ("class", "tr-t tr-end"), ("x", StepFrame.Left - 8), ("y", Y(tick) + 4));
        }
        svg.Mark("line", ("class", "tr-usual"), ("x1", StepFrame.Left), ("x2", StepFrame.Left + StepFrame.PlotWidth), ("y1", Y(Usual)), ("y2", Y(Usual)));
        StepFrame.Box(svg, y, height);
        StepFrame.Head(svg, words.Updates, y - 9);

        foreach (var (i, layer) in layers.Index())
            foreach (var run in Runs(frame, layer))
                svg.Mark("polyline", ("class", $"tr-u tr-u{i}"), ("points", string.Join(" ", run.Select(column => $"{Numbers.Length(frame.Middle(column))},{Numbers.Length(Y(frame.Run.Layers[layer].UpdateRatios[frame.Columns[column]]))}"))));
        svg.Element("text", words.Usual, ("class", "tr-t tr-over"), ("x", StepFrame.Left + 6), ("y", Y(Usual) - 4));
        List<int> ends = [.. Ordered(frame)];
        var places = Apart([.. ends.Select(layer => Last(frame, layer) is > 0 and var ratio ? Y(ratio) : y + height)], y + 6, y + height - 6);
        foreach (var (i, layer) in ends.Index()) StepFrame.Number(svg, Text(frame, layer, frame.Run.SampledSteps.Count - 1, words), places[i]);
        return y + height;
    }

    /// <summary>What stands at the right end of the lines, at a column, from top to bottom as drawn.</summary>
    public static IEnumerable<string> Read(StepFrame frame, int column, TrainingWords words) =>
        Ordered(frame).Select(layer => Text(frame, layer, frame.Columns[column], words));

    private static bool IsOnAxis(double ratio) => ratio > 0 && double.IsFinite(ratio);

    private static string Text(StepFrame frame, int layer, int sample, TrainingWords words) =>
        frame.Run.Layers[layer].UpdateRatios[sample] is var ratio && double.IsNaN(ratio) ? $"{Short(frame, layer, words)}: –" : $"{Short(frame, layer, words)}: {Digits.Three(ratio)}";

    private static string Short(StepFrame frame, int layer, TrainingWords words)
    {
        var name = frame.Run.Layers[layer].Name is { Length: > 0 } path ? path : words.WholeNet;
        var letters = new StringInfo(name);
        return Label.Shorten(letters.LengthInTextElements > 6 ? letters.SubstringByTextElements(0, 5) + "…" : name);
    }

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

    private static IEnumerable<List<int>> Runs(StepFrame frame, int layer)
    {
        List<int> run = [];
        for (var column = 0; column < frame.Columns.Count; column++)
        {
            if (IsOnAxis(frame.Run.Layers[layer].UpdateRatios[frame.Columns[column]])) run.Add(column);
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
        if (run.Count > 0) yield return run;
    }
}
