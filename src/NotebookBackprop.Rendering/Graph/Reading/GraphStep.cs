namespace NotebookBackprop.Rendering;

/// <summary>One step of the computation, or of the way back.</summary>
/// <param name="IsBackward">Whether it computes a gradient, not a value.</param>
/// <param name="Node">The node whose value or gradient it computes.</param>
/// <param name="Equation">The step: <c>∂f/∂x = ∂f/∂q · ∂q/∂x = −4 · 1 = −4</c>.</param>
public sealed record GraphStep(bool IsBackward, GraphNode Node, Maths Equation)
{
    /// <summary>The step in plain text.</summary>
    public string Text => Equation.Text;

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
    internal static Maths Partial(GraphView graph, GraphNode node) =>
        Maths.Partial(graph.Target.Name, node.Name, ofSum: !graph.Target.Value.IsNumber);

    /// <summary>A local derivative as it is written: <c>∂q/∂x</c>.</summary>
    internal static Maths Partial(GraphView graph, GraphEdge edge) => Maths.Partial(graph.Nodes[edge.To].Name, edge.Via ?? graph.Nodes[edge.From].Name);

    /// <summary>A value as an equation: <c>q = x + y = −2 + 5 = 3</c>.</summary>
    internal static Maths Forward(GraphNode node)
    {
        List<Maths> sides = [Maths.Name(node.Name), Maths.Of(node.Formula!)];
        if (node.Substituted is { } numbers) sides.Add(Maths.Of(numbers));
        sides.Add(Maths.Of(node.Value));
        return Maths.Equation(sides);
    }

    private static Maths Backward(GraphView graph, GraphNode node, IEnumerable<GraphEdge> uses)
    {
        var gradient = Maths.Of(node.Gradient!);
        var flowing = uses.Where(edge => graph.Nodes[edge.To].Gradient is not null).ToList();
        if (flowing.Count == 0) return Maths.Equation([Partial(graph, node), gradient]);

        if (flowing is [{ Derivative: null, Rule: { } map, To: var use }])
        {
            var upstream = Maths.Name("g").Join("=", Partial(graph, graph.Nodes[use]));
            return Maths.Equation([Partial(graph, node), Maths.Of(map), gradient]).Then(",", upstream);
        }
        var symbols = Maths.Join("+", flowing.Select(edge => Term(graph, edge)));
        var areNumbers = flowing.All(edge => edge.Derivative is { IsNumber: true } && graph.Nodes[edge.To].Gradient is { IsNumber: true });
        return areNumbers
            ? Maths.Equation([Partial(graph, node), symbols, Sum(flowing.Select(edge => Product(graph, edge))), gradient])
            : Maths.Equation([Partial(graph, node), symbols, gradient]);
    }

    /// <summary>What one use contributes; where it is the output itself that uses the node, the local derivative is all.</summary>
    private static Maths Term(GraphView graph, GraphEdge edge) =>
        IsDirect(graph, edge) ? Maths.Of(edge.Rule!) : Partial(graph, graph.Nodes[edge.To]).Join("·", Partial(graph, edge));

    private static Maths Product(GraphView graph, GraphEdge edge) =>
        IsDirect(graph, edge) ? Maths.Of(edge.Derivative!) : Maths.Of(graph.Nodes[edge.To].Gradient!).Join("·", Maths.Of(edge.Derivative!).AsFactor());

    private static bool IsDirect(GraphView graph, GraphEdge edge) => edge is { Rule: not null, Derivative: not null, To: var to } && graph.Nodes[to].Name == graph.Target.Name && graph.Target.Value.IsNumber;

    private static Maths Sum(IEnumerable<Maths> terms) => terms.Aggregate((sum, term) => sum.Join("+", term.AsFactor()));
}
