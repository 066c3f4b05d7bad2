namespace NotebookBackprop.Rendering;

/// <summary>Layers from left to right, each at a place of its own; one alone stands in the middle.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Box">The plot.</param>
internal sealed record LayerAxis(int Count, PlotBox Box)
{
    private const double Inset = 16, LeastGap = 34, Drop = 18;

    /// <summary>From one layer to the next.</summary>
    public double Pitch => (Box.Width - 2 * Inset) / Math.Max(1, Count - 1);

    /// <summary>The place of a layer, counted from 0.</summary>
    public double X(int layer) => Count == 1 ? Box.Middle : Box.X + Inset + layer * Pitch;

    /// <summary>The first layer, the last, and round numbers between as room allows; counted from 0.</summary>
    public IEnumerable<int> Marked()
    {
        var every = Pitch >= LeastGap ? 1 : (int)Ticks.Nice(LeastGap / Pitch);
        return Enumerable.Range(0, Count).Where(layer => layer == 0 || layer == Count - 1
            || ((layer + 1) % every == 0 && X(layer) - X(0) >= LeastGap && X(Count - 1) - X(layer) >= LeastGap));
    }

    /// <summary>Their numbers, from 1, below a height.</summary>
    public void DrawNumbers(SvgWriter svg, string label, double bottom)
    {
        foreach (var layer in Marked()) svg.Element("text", $"{layer + 1}", ("class", label), ("x", X(layer)), ("y", bottom + Drop));
    }
}
