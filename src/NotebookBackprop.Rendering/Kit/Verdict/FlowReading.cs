namespace NotebookBackprop.Rendering;

/// <summary>How a measured flow is walked through.</summary>
internal static class FlowReading
{
    /// <summary>Whether no two layers stand side by side.</summary>
    public static bool AreInSingleFile(this GradientFlow flow) => flow.Layers[^1].Depth == flow.Layers.Count;

    /// <summary>Whether most layers are steps of a recurrent net, one for each; a cell of several layers, and heads at its steps, are layers.</summary>
    public static bool AreSteps(this GradientFlow flow) => flow.IsRecurrent && 2 * flow.Layers.GroupBy(layer => (layer.Weights[^1], layer.Sum.Shape)).Max(cell => cell.Count()) > flow.Layers.Count;

    /// <summary>The layers that the verdict's gradient comes through, but for the last.</summary>
    public static IEnumerable<LayerGradient> Passed(this GradientFlow flow)
    {
        for (var at = flow.Layers[flow.Verdict.From]; at.Next is { } next && at != flow.Layers[flow.Verdict.To]; at = flow.Layers[next]) yield return at;
    }
}
