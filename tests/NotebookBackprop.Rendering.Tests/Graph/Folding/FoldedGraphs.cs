namespace NotebookBackprop.Rendering.Tests;

/// <summary>What has to hold of every graph view, however it is folded.</summary>
internal static class FoldedGraphs
{
    /// <summary>Wires run forward, what comes back on them adds up, every operation is somewhere, and so inside folds too.</summary>
    /// <param name="view">Any.</param>
    /// <param name="operations">How many there are in all.</param>
    /// <param name="isClosed">Whether only its output is used elsewhere; else what comes back from there is not in the view.</param>
    public static void Hold(GraphView view, int operations, bool isClosed = true)
    {
        Assert.Equal(operations, view.Nodes.Sum(node => node.Fold?.Operations ?? (node.Kind == NodeKind.Operation ? 1 : 0)));
        Assert.All(view.Nodes.Index(), node => Assert.Equal(node.Index, node.Item.Id));
        Assert.All(view.Edges, edge => Assert.True(edge.From < edge.To));
        foreach (var uses in view.Edges.Where(edge => edge.Contribution is not null).GroupBy(edge => edge.From))
        {
            if (!isClosed || uses.Key == view.Output.Id) continue;
            var gradient = view.Nodes[uses.Key].Gradient!.Elements;
            for (var i = 0; i < gradient.Count; i++)
                Near(gradient[i], uses.Sum(edge => edge.Contribution!.Elements[i]), uses.Max(edge => Math.Abs(edge.Contribution!.Elements[i])));
        }
        foreach (var edge in view.Edges)
            if (edge is { Derivative: { IsNumber: true } local, Contribution: { IsNumber: true } brought } && view.Nodes[edge.To].Gradient is { IsNumber: true } upstream)
                Near(upstream.Elements[0] * local.Elements[0], brought.Elements[0], 0);
        foreach (var fold in view.Folds)
            if (fold.Fold!.Inside is { } inside) Hold(inside, fold.Fold.Operations, isClosed: !fold.Name.Contains('…', StringComparison.Ordinal));
    }

    /// <summary>What both views show has the same numbers in both.</summary>
    public static void Agree(GraphView plain, GraphView folded)
    {
        var nodes = plain.Nodes.Where(node => node.Kind == NodeKind.Operation || node.IsNamed).GroupBy(node => node.Name).Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.Single());
        foreach (var node in folded.Nodes.Where(node => nodes.ContainsKey(node.Name)))
        {
            Assert.Equal(nodes[node.Name].Value.Elements, node.Value.Elements);
            Assert.Equal(nodes[node.Name].Gradient?.Elements, node.Gradient?.Elements);
        }
        foreach (var fold in folded.Folds)
            if (fold.Fold!.Inside is { } inside) Agree(plain, inside with { Nodes = [.. inside.Nodes.Where(node => !node.IsInput)] });
    }

    private static void Near(double expected, double actual, double scale)
    {
        if (double.IsFinite(expected)) Assert.Equal(expected, actual, 1e-12 * Math.Max(Math.Abs(expected), scale) + 1e-300);
    }
}
