namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer as a chart: what the picture shows, and more quantities in the legend and on each layer.</summary>
internal static class GradientChart
{
    /// <summary>The most layers; of more, as many evenly spread, with the first, the last and the one at fault.</summary>
    private const int MostLayers = 300;

    public static ChartView Of(GradientsView view, GradientWords words)
    {
        var flow = view.Flow;
        var series = GradientSeries.Of(flow, MostLayers);
        var layers = series.Select(one => flow.Layers[one.Layer]).ToList();
        List<ChartTrace> traces =
        [
            new($"∂C/∂s {words.Activations} ({words.LineAndBand})", ChartColour.Gradient, [.. series.Select(one => (double?)one.Sum)])
            {
                Band = [.. series.Select(one => (one.Low, one.High))],
            },
            new($"∂C/∂W {words.Weights} ({words.Line})", ChartColour.Local, [.. series.Select(one => (double?)one.Weights)]) { Mark = ChartMark.Dashed },
            new($"‖W‖ {words.Weights}", ChartColour.Ink, [.. layers.Select(layer => (double?)layer.WeightNorm)]) { Mark = ChartMark.Dotted, IsOnDemand = true },
        ];
        if (layers.Any(layer => layer.UpdateRatio is not null))
            traces.Add(new("‖ΔW‖/‖W‖", ChartColour.Value, [.. layers.Select(layer => layer.UpdateRatio)]) { Mark = ChartMark.Dotted, IsOnDemand = true });
        var notes = GradientColumns.Notes(view, words);
        return new(words.Title, flow.IsRecurrent ? words.StepAxis : words.LayerAxis, [.. series.Select(one => one.Layer + 1.0)], traces)
        {
            IsLog = true,
            Notes = [.. series.Select(one => notes(one.Layer))],
            Marked = flow.Verdict.Layer + 1,
        };
    }
}
