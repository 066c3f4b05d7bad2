using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>One stop of a walk through a graph.</summary>
/// <param name="IsBackward">Whether it belongs to the way back.</param>
/// <param name="Number">How many operations, or edges on the way back, are done; 0 where a way begins.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Node">The node whose value or gradient is computed; null before the first.</param>
/// <param name="Edge">The place in <see cref="GraphView.Edges"/> of the edge that the gradient comes back on; null else.</param>
/// <param name="Equation">What is computed; null before the first.</param>
/// <param name="Gradient">What the node's gradient has come to; null on the way forward.</param>
/// <param name="IsShared">Whether other edges contribute to that gradient too.</param>
public sealed record SweepStep(
    bool IsBackward, int Number, int Count, int? Node, int? Edge, Maths? Equation, Quantity? Gradient, bool IsShared)
{
    internal static IReadOnlyList<SweepStep> Of(GraphView graph)
    {
        var operations = graph.Nodes.Where(node => node.Kind == NodeKind.Operation).ToList();
        List<SweepStep> steps =
        [
            new(false, 0, operations.Count, null, null, null, null, false),
            .. operations.Select((node, i) => new SweepStep(false, i + 1, operations.Count, node.Id, null, GraphStep.Forward(node), null, false)),
        ];
        if (graph.Output.Gradient is not { } seed) return steps;

        var edges = WayBack(graph);
        var uses = edges.CountBy(one => one.Edge.From).ToDictionary();
        var sums = new Dictionary<int, Quantity>();
        steps.Add(new(true, 0, edges.Count, graph.Output.Id, null, Maths.Equation([GraphStep.Partial(graph, graph.Output), Maths.Of(seed)]), seed, false));
        foreach (var (edge, place) in edges)
        {
            var contribution = edge.Contribution!;
            sums[edge.From] = sums.TryGetValue(edge.From, out var sum) ? sum.Plus(contribution) : contribution;
            var isShared = uses[edge.From] > 1;
            var equation = GraphStep.Partial(graph, graph.Nodes[edge.From]).Join(isShared ? "+=" : "=", Contribution(graph, edge, hasRule: graph.Nodes.Count <= GraphPicture.Many));
            steps.Add(new(true, steps.Count - operations.Count - 1, edges.Count, edge.From, place, equation, sums[edge.From], isShared));
        }
        return steps;
    }

    /// <summary>The edges on which gradients come back, in the order of the backward sweep.</summary>
    internal static IReadOnlyList<(GraphEdge Edge, int Place)> WayBack(GraphView graph) =>
    [
        .. graph.Edges.Select((edge, place) => (Edge: edge, Place: place)).Where(one => one.Edge.Contribution is not null).Reverse()
            .GroupBy(one => one.Edge.To).SelectMany(into => into.OrderBy(one => one.Edge.Operand)),
    ];

    /// <summary>Upstream gradient times local derivative: in symbols, with the rule or without, in numbers, and what it comes to.</summary>
    internal static Maths Contribution(GraphView graph, GraphEdge edge, bool hasRule = true)
    {
        var (upstream, result) = (GraphStep.Partial(graph, graph.Nodes[edge.To]), Maths.Of(edge.Contribution!));
        if (edge is { Derivative: null, Rule: { } map })
            return Maths.Equation([Maths.Of(map), result]).Then(",", Maths.Name("g").Join("=", upstream));
        List<Maths> sides = [upstream.Join("·", GraphStep.Partial(graph, edge))];
        if (edge.Derivative is not { } local) return Maths.Equation([.. sides, result]);
        if (hasRule && edge.Rule is { } rule and not Formula.Number) sides.Add(upstream.Join("·", Maths.Factor(rule)));
        if (local.IsNumber && graph.Nodes[edge.To].Gradient is { IsNumber: true } number) sides.Add(Maths.Of(number).Join("·", Maths.Of(local).AsFactor()));
        return Maths.Equation([.. sides, result]);
    }
}
