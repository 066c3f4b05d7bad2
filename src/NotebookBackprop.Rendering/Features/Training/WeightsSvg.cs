using System.Globalization;

namespace NotebookBackprop.Rendering;

/// <summary>Some weights of some layers over time: a row for each weight, red above zero, blue and lined below it.</summary>
internal static class WeightsSvg
{
    private const int MostLayers = 6;
    private const double Row = 11, Between = 34, Top = 34, Bottom = 48;

    /// <summary>The drawing; null where no step was sampled.</summary>
    public static Drawing? Draw(TrainingRun run, Settings settings)
    {
        var words = TrainingWords.In[settings.Language];
        var frame = new StepFrame(run, run.Steps);
        List<int> layers = [.. frame.Layers(MostLayers).Where(layer => run.Layers[layer].Weights.Count > 0)];
        if (layers.Count == 0 || frame.Columns.Count == 0) return null;

        var height = Top + layers.Sum(layer => run.Layers[layer].Weights.Count * Row) + (layers.Count - 1) * Between + Bottom;
        var svg = Paper.Open(settings, StepFrame.Width, height, HeatSvg.Css + StepFrame.Css + StepCells.Css);
        var y = Top;
        foreach (var (i, layer) in layers.Index())
        {
            if (i > 0) y += Between;
            y = Layer(svg, frame, layer, y, words);
        }
        frame.Axis(svg, y, words);
        svg.Element("text", Note(run, layers.Count, words), ("class", "tr-t"), ("x", 16), ("y", y + 38));
        return new(svg.Close().ToString(), StepFrame.Width, height);
    }

    /// <summary>What the drawing shows, in words.</summary>
    public static string Alt(TrainingRun run, TrainingWords words)
    {
        var frame = new StepFrame(run, run.Steps);
        var moves = frame.Layers(MostLayers).SelectMany(layer => run.Layers[layer].Weights.Take(1).Select(weight => $"{frame.NameOf(layer, words)} {weight.Name}: {Numbers.Short(weight.Values[0])} → {Numbers.Short(weight.Values[^1])}"));
        return $"{words.Weights}: {string.Join("; ", moves)}";
    }

    private static string Note(TrainingRun run, int layers, TrainingWords words) =>
        string.Format(CultureInfo.InvariantCulture, words.SomeWeights, run.Layers.Max(layer => layer.Weights.Count), layers, run.Layers.Count);

    private static double Layer(SvgWriter svg, StepFrame frame, int layer, double y, TrainingWords words)
    {
        var weights = frame.Run.Layers[layer].Weights;
        var scale = HeatScale.Of([.. weights.SelectMany(weight => frame.Columns.Select(column => weight.Values[column]))]);
        StepFrame.Head(svg, frame.NameOf(layer, words), y - 9);
        svg.Element("text", $"−{Numbers.Short(scale.Limit)} … {Numbers.Short(scale.Limit)}", ("class", "tr-t tr-end"), ("x", StepFrame.Left + StepFrame.PlotWidth), ("y", y - 9));
        StepCells.Draw(svg, frame, weights.Count, y, Row, (row, sample) => double.IsFinite(weights[row].Values[sample]) ? scale.Step(weights[row].Values[sample]) : StepCells.None);
        StepFrame.Box(svg, y, weights.Count * Row);
        foreach (var (i, weight) in weights.Index().Where(one => one.Index % 2 == 0)) StepFrame.Name(svg, weight.Name, y + (i + 0.5) * Row);
        return y + weights.Count * Row;
    }
}
