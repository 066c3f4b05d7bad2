namespace NotebookBackprop.Rendering;

/// <summary>The gradient norms of layers over time as a heat map on a logarithmic scale: a row for each layer, the first on top.</summary>
internal static class GradientPanel
{
    private const int MostRows = 32, Steps = HeatScale.Steps, MostDecades = 12;
    private const double Room = 168, MostRow = 20, LeastRow = 6, LeastLabel = 14, Sample = 12;

    /// <summary>How high it is, without its key.</summary>
    public static double Height(StepFrame frame) => RowHeight(frame) * frame.Layers(MostRows).Count;

    /// <summary>Draws it and answers where it ends.</summary>
    public static double Draw(SvgWriter svg, StepFrame frame, double y, TrainingWords words)
    {
        var (layers, row) = (frame.Layers(MostRows), RowHeight(frame));
        var scale = Scale.Decades(Values(frame, layers));
        scale = scale with { Low = Math.Max(scale.Low, scale.High - MostDecades) };
        StepCells.Draw(svg, frame, layers.Count, y, row, (place, sample) => Step(frame.Run.Layers[layers[place]].GradientNorms[sample], scale));
        StepFrame.Box(svg, y, row * layers.Count);
        StepFrame.Head(svg, words.Gradients, y - 9);
        Key(svg, scale, Values(frame, layers).Any(double.IsNaN), y - 19, words);
        foreach (var place in Labelled(frame))
        {
            StepFrame.Name(svg, frame.NameOf(layers[place], words), y + (place + 0.5) * row);
            StepFrame.Number(svg, Text(frame.Run.Layers[layers[place]].GradientNorms[^1]), y + (place + 0.5) * row);
        }
        return y + row * layers.Count;
    }

    /// <summary>What stands at the right of each labelled row, at a column.</summary>
    public static IEnumerable<string> Read(StepFrame frame, int column) =>
        Labelled(frame).Select(place => Text(frame.Run.Layers[frame.Layers(MostRows)[place]].GradientNorms[frame.Columns[column]]));

    private static double RowHeight(StepFrame frame) => Math.Clamp(Math.Floor(Room / Math.Max(1, frame.Layers(MostRows).Count)), LeastRow, MostRow);

    private static IEnumerable<int> Labelled(StepFrame frame)
    {
        var every = (int)Math.Ceiling(LeastLabel / RowHeight(frame));
        return Enumerable.Range(0, frame.Layers(MostRows).Count).Where(place => place % every == 0);
    }

    private static IEnumerable<double> Values(StepFrame frame, IReadOnlyList<int> layers) =>
        layers.SelectMany(layer => frame.Columns.Select(column => frame.Run.Layers[layer].GradientNorms[column]));

    private static string Text(double norm) => double.IsNaN(norm) ? "–" : Digits.Three(norm);

    /// <summary>From 1 for the least to 15.</summary>
    private static int Step(double norm, Scale scale) =>
        !double.IsFinite(norm) ? StepCells.None : norm == 0 ? StepCells.Zero : Math.Clamp(1 + (int)(scale.Part(norm) * Steps), 1, Steps);

    /// <summary>The scale, flush right above the map.</summary>
    private static void Key(SvgWriter svg, Scale scale, bool hasNone, double y, TrainingWords words)
    {
        const double end = StepFrame.Left + StepFrame.PlotWidth;
        var x = end - TextMeasure.Width("10−00", 12);
        Axis.WritePower(svg, (int)scale.High, "tr-t", x + 6, y + 10);
        x -= Steps * 5;
        svg.Open("g", ("class", "hm"), ("transform", $"translate({Numbers.Length(x)} {Numbers.Length(y)}) scale(5 {Numbers.Length(Sample)})"));
        for (var step = 1; step <= Steps; step++) svg.Mark("path", ("class", "p"), ("stroke-opacity", HeatSvg.Opacity(step)), ("d", $"M{step - 1} .5h1"));
        svg.Close();
        x -= TextMeasure.Width("10−00", 12);
        Axis.WritePower(svg, (int)scale.Low, "tr-t", x, y + 10);
        if (!hasNone) return;
        x -= TextMeasure.Width(words.None, 12) + 12;
        svg.Element("text", words.None, ("class", "tr-t"), ("x", x), ("y", y + 10));
        x -= Sample + 6;
        svg.Mark("rect", ("class", "tr-box"), ("x", x - 0.5), ("y", y - 0.5), ("width", Sample + 1), ("height", Sample + 1));
        CellSvg.DrawSample(svg, 0, "nan", false, x, y, Sample);
    }
}
