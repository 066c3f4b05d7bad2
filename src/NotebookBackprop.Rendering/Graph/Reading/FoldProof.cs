namespace NotebookBackprop.Rendering;

/// <summary>Why the derivative of a fold is what stands on its wire: its rule, and the product along the gates inside, added up over paths.</summary>
/// <param name="Equations">In the order of the fold's arguments.</param>
internal sealed record FoldProof(IReadOnlyList<Maths> Equations)
{
    /// <summary>Larger insides are not written out.</summary>
    private const int MostNodes = 24;

    /// <summary>The equations of one fold; none where its inside is too large or holds arrays.</summary>
    /// <param name="graph">The graph that the fold is a node of.</param>
    /// <param name="node">The fold.</param>
    public static FoldProof Of(GraphView graph, GraphNode node)
    {
        if (node.Fold?.Inside is not { Nodes.Count: <= MostNodes } inside) return new([]);
        var proof = new List<Maths>();
        foreach (var edge in graph.Edges.Where(edge => edge.To == node.Id && edge.Derivative is { IsNumber: true }))
        {
            var name = edge.Via ?? graph.Nodes[edge.From].Name;
            if (inside.Nodes.FirstOrDefault(input => input.IsInput && input.Name == name) is not { } start) continue;
            if (edge.RuleInNumbers is { } numbers)
                proof.Add(Maths.Equation([GraphStep.Partial(graph, edge), Maths.Of(edge.Rule!), Maths.Of(numbers), Maths.Of(edge.Derivative!)]));
            var local = inside with { Target = inside.Output, Nodes = [.. inside.Nodes.Select(one => one == start ? one with { Gradient = edge.Derivative } : one)] };
            var onTheWay = new HashSet<int> { start.Id };
            foreach (var within in local.Edges)
                if (onTheWay.Contains(within.From)) onTheWay.Add(within.To);
            var paths = PathSum.Of(local, start.Id, onTheWay);
            if (!paths.AreNumbers) continue;
            proof.AddRange(paths.Count > 1 ? [.. paths.Listed, paths.Total] : [GraphStep.Partial(graph, edge).Join("=", paths.Listed[0])]);
        }
        return new(proof);
    }
}
