namespace NotebookBackprop.Rendering;

/// <summary>A derivative, worked out by the chain rule.</summary>
/// <param name="Graph">The graph of the output.</param>
/// <param name="Wrt">The node by which it is differentiated.</param>
/// <param name="Forward">The values on the way from that node to the output.</param>
/// <param name="Paths">The products along the paths between them; null where the output is the node itself.</param>
/// <param name="Sweep">The gradients of the nodes on the way, from the output back.</param>
[TypeFormatterSource(typeof(WrittenViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Markdown, MimeTypes.Plain])]
public sealed record ExplainView(GraphView Graph, GraphNode Wrt, IReadOnlyList<Maths> Forward, PathSum? Paths, IReadOnlyList<Maths> Sweep)
{
    /// <summary>Works out the derivative of one tensor by another. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="wrt">A tensor that leads to it and takes a gradient.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <returns>Null where <paramref name="wrt"/> is no node of the graph that takes a gradient.</returns>
    public static ExplainView? Of(Tensor output, Tensor wrt, INotebook notebook)
    {
        var reader = new GraphReader(output, notebook, Folding.None, wrt);
        var graph = reader.Read();
        if (reader.NodeOf(wrt) is not { } start || graph.Nodes[start].Gradient is null) return null;

        var onTheWay = new HashSet<int> { start };
        foreach (var edge in graph.Edges)
            if (onTheWay.Contains(edge.From) && graph.Nodes[edge.To].Gradient is not null) onTheWay.Add(edge.To);
        var steps = GraphStep.Of(graph).Where(step => onTheWay.Contains(step.Node.Id)).ToList();
        return new(graph, graph.Nodes[start],
            [.. steps.Where(step => !step.IsBackward && step.Node.Id != start).Select(step => step.Equation)],
            start == graph.Output.Id ? null : PathSum.Of(graph, start, onTheWay),
            [.. steps.Where(step => step.IsBackward).Select(step => step.Equation)]);
    }

    /// <summary>What is worked out: ∂f/∂x.</summary>
    internal Maths Derivative => GraphStep.Partial(Graph, Wrt);
}
