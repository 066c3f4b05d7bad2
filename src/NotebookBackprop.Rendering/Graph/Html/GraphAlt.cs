namespace NotebookBackprop.Rendering;

/// <summary>The whole story of a graph as text, in place of its drawing.</summary>
internal static class GraphAlt
{
    /// <summary>The most nodes whose numbers are read out in place of the drawing.</summary>
    private const int MostSpoken = 40;

    public static string Of(GraphView view, IReadOnlyList<GraphStep> steps, Language words)
    {
        var title = $"{words.GraphOf} {Label.Shorten(view.Output.Name)}.";
        if (Sentences.Folded(view, words) is { Length: > 0 } folded) title += " " + folded;
        if (view.Nodes.Count > MostSpoken) return $"{title} {words.Steps}: {steps.Count}.";
        var leaves = view.Nodes.Where(node => node.Kind != NodeKind.Operation && (node.IsNamed || node.Kind == NodeKind.Leaf))
            .Select(node => $"{Label.Shorten(node.Name)} = {node.Value.Short()}");
        var forward = steps.Where(step => !step.IsBackward).Select(step => step.Text);
        var gradients = view.Nodes.Where(node => node.Gradient is not null).Select(node => $"{GraphStep.Partial(view, node).Text} = {node.Gradient!.Short()}");
        return $"{title} {words.Forward}: {string.Join("; ", leaves.Concat(forward))}. {words.Backward}: {string.Join("; ", gradients.Reverse())}.";
    }
}
