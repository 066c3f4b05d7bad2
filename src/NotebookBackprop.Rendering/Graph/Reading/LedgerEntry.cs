namespace NotebookBackprop.Rendering;

/// <summary>One addition to the gradient of a node that several operations use.</summary>
/// <param name="Node">The node.</param>
/// <param name="Consumer">The operation that brings the contribution.</param>
/// <param name="Contribution">What it brings: upstream gradient times local derivative.</param>
/// <param name="Sum">What the gradient has come to with it.</param>
internal sealed record LedgerEntry(GraphNode Node, GraphNode Consumer, Maths Contribution, Quantity Sum)
{
    /// <summary>All additions, in the order of the backward sweep, those to one node together.</summary>
    public static IReadOnlyList<LedgerEntry> Of(GraphView graph) =>
    [
        .. SweepStep.Of(graph).Where(step => step is { IsShared: true, Edge: not null }).GroupBy(step => step.Node!.Value)
            .SelectMany(steps => steps, (_, step) => (Step: step, Edge: graph.Edges[step.Edge!.Value]))
            .Select(one => new LedgerEntry(graph.Nodes[one.Edge.From], graph.Nodes[one.Edge.To], SweepStep.Contribution(graph, one.Edge), one.Step.Gradient!)),
    ];
}
