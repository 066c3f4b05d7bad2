namespace NotebookBackprop.Rendering;

/// <summary>What all networks and depths of a comparison are drawn on: powers of ten of the last layer's gradient, and layers.</summary>
/// <param name="Gradient">Between whole powers of ten.</param>
/// <param name="Layers">Of the deepest network.</param>
internal sealed record CompareScale(Scale Gradient, int Layers)
{
    /// <summary>Beyond sixteen digits of the last layer's gradient nothing is left to compare.</summary>
    private const int Most = 16;

    private const int MostPoints = 80;

    public static CompareScale Of(FlowComparison comparison)
    {
        var logs = comparison.Networks.SelectMany(network => network.ByDepth).SelectMany(Logs).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        // The bounds of what is healthy are always in sight.
        var (low, high) = (Math.Min((int)Math.Floor(logs.Min()), -2), Math.Max((int)Math.Ceiling(logs.Max()), 2));
        return new(new(Math.Max(low, -Most), Math.Min(high, Most), true), comparison.Depths[^1]);
    }

    /// <summary>How far down a power of ten is, from 0 to 1.</summary>
    public double Down(double log) => 1 - Gradient.PartOf(log);

    /// <summary>How far across a layer is, counted from 0, from 0 to 1; one layer alone stands in the middle.</summary>
    public double Across(double layer) => Layers == 1 ? 0.5 : layer / (Layers - 1);

    /// <summary>A few powers of ten: 1, and even steps from it.</summary>
    public IReadOnlyList<int> Marked => Ticks.Decades(Gradient, 4);

    /// <summary>How many layers lie between two points of a curve.</summary>
    public int Stride => Math.Max(1, Layers / MostPoints);

    /// <summary>
    /// The points of a curve from the last layer to the first, in hundredths of a power of ten, and the hundredths of a layer at
    /// which it ends: the first, or where it leaves the scale.
    /// </summary>
    public (IReadOnlyList<int> Points, int End) Trace(ComparedDepth network)
    {
        var logs = Logs(network);
        List<int> points = [];
        var last = double.NaN;
        for (var layer = logs.Length - 1; ; layer = Math.Max(0, layer - Stride))
        {
            if (double.IsNaN(logs[layer])) return (points, 100 * (layer + 1));
            var within = Math.Clamp(logs[layer], Gradient.Low, Gradient.High);
            points.Add((int)Math.Round(100 * within));
            if (within != logs[layer] && points.Count > 1) return (points, (int)(100 * (layer + Stride * (1 - (last - within) / (last - logs[layer])))));
            if (layer == 0) return (points, 0);
            last = logs[layer];
        }
    }

    private static double[] Logs(ComparedDepth network) => [.. network.Norms.Select(norm => Math.Log10(norm) - Math.Log10(network.Norms[^1]))];
}
