namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer as a chart: what the picture shows, and more quantities in the legend and on each layer.</summary>
internal static class GradientChart
{
    /// <summary>The most layers; of more, as many evenly spread, with the first, the last and the one at fault.</summary>
    private const int MostLayers = 200;

    /// <summary>Up to so many layers each quantity is a trace; of more, a page would grow too large, and the notes on each layer tell the rest.</summary>
    private const int FewLayers = 100;

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
        if (layers.Count <= FewLayers) traces.AddRange([
            Extra("‖∂C/∂s‖", ChartColour.Gradient, ChartMark.Dotted, layer => layer.OfSum.Norm),
            Extra("‖∂C/∂W‖", ChartColour.Local, ChartMark.Dotted, layer => layer.OfWeights.Norm),
            Extra(words.MeanOf("∂C/∂s"), ChartColour.Gradient, ChartMark.Crossed, layer => layer.OfSum.Mean),
            Extra(words.MeanOf("∂C/∂W"), ChartColour.Local, ChartMark.Crossed, layer => layer.OfWeights.Mean),
            Extra("∂C/∂W 5–95 %", ChartColour.Local, ChartMark.Line, layer => layer.OfWeights.Median) with { Band = [.. layers.Select(layer => (layer.OfWeights.P5, layer.OfWeights.P95))] },
            Share($"{words.Zeros} ∂C/∂s", ChartColour.Gradient, ChartMark.Dashed, layer => layer.OfSum.Zeros),
            Share($"{words.Zeros} ∂C/∂W", ChartColour.Local, ChartMark.Dashed, layer => layer.OfWeights.Zeros),
            Share(words.Saturated, ChartColour.Ink, ChartMark.Crossed, layer => layer.Activation?.Saturated),
            Share(words.Dead, ChartColour.Value, ChartMark.Crossed, layer => layer.Activation?.Dead),
        ]);
        traces.RemoveAll(trace => trace.Values.All(value => value is null));
        var notes = GradientColumns.Notes(view, words);
        return new(words.Title, flow.AreSteps() ? words.StepAxis : words.LayerAxis, [.. series.Select(one => one.Layer + 1.0)], traces)
        {
            IsLog = true,
            Notes = [.. series.Select(one => notes(one.Layer))],
            Marked = flow.Verdict.Layer + 1,
        };

        ChartTrace Extra(string name, ChartColour colour, ChartMark mark, Func<LayerGradient, double?> value) =>
            new(name, colour, [.. layers.Select(value)]) { Mark = mark, IsOnDemand = true };

        ChartTrace Share(string name, ChartColour colour, ChartMark mark, Func<LayerGradient, double?> value) => Extra(name, colour, mark, value) with { IsShare = true };
    }
}
