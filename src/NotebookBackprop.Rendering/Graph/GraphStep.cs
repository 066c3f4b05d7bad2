namespace NotebookBackprop.Rendering;

/// <summary>One step of the computation, or of the way back.</summary>
/// <param name="IsBackward">Whether it computes a gradient, not a value.</param>
/// <param name="Node">The node whose value or gradient it computes.</param>
/// <param name="Text">The step as an equation: <c>∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4</c>.</param>
public sealed record GraphStep(bool IsBackward, GraphNode Node, string Text)
{
    /// <summary>All steps: values in order of execution, then gradients in the opposite order.</summary>
    public static IReadOnlyList<GraphStep> Of(GraphView graph)
    {
        var uses = graph.Edges.ToLookup(edge => edge.From);
        return
        [
            .. graph.Nodes.Where(node => node.Kind == NodeKind.Operation).Select(node => new GraphStep(false, node, Forward(node))),
            .. graph.Nodes.Reverse().Where(node => node.Gradient is not null).Select(node => new GraphStep(true, node, Backward(graph, node, uses[node.Id]))),
        ];
    }

    /// <summary>The gradient of a node as it is written: <c>∂f/∂x</c>; of an array it is that of the sum, <c>∂Σf/∂x</c>.</summary>
    internal static string Partial(GraphView graph, GraphNode node) =>
        $"∂{(graph.Output.Value.IsNumber ? "" : "Σ")}{Named(graph.Output.Name)}/∂{Named(node.Name)}";

    /// <summary>A local derivative as it is written: <c>∂q/∂x</c>.</summary>
    internal static string Partial(GraphView graph, GraphEdge edge) =>
        $"∂{Named(graph.Nodes[edge.To].Name)}/∂{Named(graph.Nodes[edge.From].Name)}";

    private static string Named(string name) => Label.Shorten(name);

    private static string Forward(GraphNode node)
    {
        List<string> sides = [Named(node.Name), $"{node.Formula}"];
        if (node.Substituted is { } numbers) sides.Add($"{numbers}");
        sides.Add(node.Value.Short());
        return Chain(sides);
    }

    private static string Backward(GraphView graph, GraphNode node, IEnumerable<GraphEdge> uses)
    {
        var gradient = node.Gradient!.Short();
        var flowing = uses.Where(edge => graph.Nodes[edge.To].Gradient is not null).ToList();
        if (flowing.Count == 0) return Chain([Partial(graph, node), gradient]);

        if (flowing is [{ Derivative: null, Rule: { } map, To: var use }])
            return Chain([Partial(graph, node), $"{map}", gradient]) + $", g = {Partial(graph, graph.Nodes[use])}";
        var symbols = string.Join(" + ", flowing.Select(edge => Term(graph, edge)));
        var areNumbers = flowing.All(edge => edge.Derivative is { IsNumber: true } && graph.Nodes[edge.To].Gradient is { IsNumber: true });
        return areNumbers
            ? Chain([Partial(graph, node), symbols, Sum(flowing.Select(edge => Product(graph, edge))), gradient])
            : Chain([Partial(graph, node), symbols, gradient]);
    }

    /// <summary>What one use contributes; where it is the output itself that uses the node, the local derivative is all.</summary>
    private static string Term(GraphView graph, GraphEdge edge) =>
        IsDirect(graph, edge) ? $"{edge.Rule}" : $"{Partial(graph, graph.Nodes[edge.To])} · {Partial(graph, edge)}";

    private static string Product(GraphView graph, GraphEdge edge) =>
        IsDirect(graph, edge) ? edge.Derivative!.Short() : $"{graph.Nodes[edge.To].Gradient!.Short()} · {Factor(edge.Derivative!.Short())}";

    private static bool IsDirect(GraphView graph, GraphEdge edge) => edge is { Rule: not null, Derivative: not null, To: var to } && to == graph.Output.Id && graph.Output.Value.IsNumber;

    private static string Sum(IEnumerable<string> terms) => terms.Aggregate((sum, term) => $"{sum} + {Factor(term)}");

    private static string Factor(string number) => number.StartsWith('−') ? $"({number})" : number;

    private static string Chain(IEnumerable<string> sides)
    {
        var kept = new List<string>();
        foreach (var side in sides)
            if (kept.Count == 0 || kept[^1] != side) kept.Add(side);
        return string.Join(" = ", kept);
    }
}
