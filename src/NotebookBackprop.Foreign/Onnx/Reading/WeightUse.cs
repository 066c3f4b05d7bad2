namespace NotebookBackprop.Foreign;

/// <summary>Which numbers of a file are weights: those that some operator computes with, rather than being set by them.</summary>
internal static class WeightUse
{
    public static HashSet<string> Of(OnnxGraph graph)
    {
        var used = new HashSet<string>(graph.Outputs);
        // From the end, so that numbers which only pass through Identity are what their users take them for.
        foreach (var node in graph.Nodes.Reverse())
        {
            foreach (var below in node.Attributes.Values.OfType<OnnxGraph>()) used.UnionWith(Of(below));
            if (node.Operator.Name == "Identity" && !node.Outputs.Any(used.Contains)) continue;
            foreach (var (i, input) in node.Inputs.Index())
                if (!node.Operator.Settings.Contains(i)) used.Add(input);
        }
        return used;
    }
}
