namespace NotebookBackprop.Rendering;

/// <summary>One layer as it is drawn: magnitudes of single elements, so that layers of different widths compare.</summary>
/// <param name="Layer">Its place, from 0.</param>
/// <param name="Sum">The root mean square of ∂C/∂s.</param>
/// <param name="Low">Its 5th percentile.</param>
/// <param name="High">Its 95th.</param>
/// <param name="Weights">The root mean square of ∂C/∂W.</param>
internal sealed record GradientPoint(int Layer, double Sum, double Low, double High, double Weights);

/// <summary>The layers of a chart.</summary>
internal static class GradientSeries
{
    /// <summary>All layers, or as many as can be told apart: evenly spread, with the first, the last and the one at fault.</summary>
    public static IReadOnlyList<GradientPoint> Of(GradientFlow flow, int most)
    {
        var (count, fault) = (flow.Layers.Count, flow.Verdict.Layer);
        var every = (count + most - 1) / most;
        return [.. Enumerable.Range(0, count).Where(i => i % every == 0 || i == count - 1 || i == fault).Select(i => Point(i, flow.Layers[i]))];
    }

    private static GradientPoint Point(int i, LayerGradient layer) =>
        new(i, Rms(layer.OfSum), layer.OfSum.P5, layer.OfSum.P95, Rms(layer.OfWeights));

    private static double Rms(Distribution of) => of.Count == 0 ? 0 : of.Norm / Math.Sqrt(of.Count);
}
