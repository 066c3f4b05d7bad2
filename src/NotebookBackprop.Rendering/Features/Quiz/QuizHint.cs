using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What helps to work out a gradient, without its numbers: the chain rule there, and the local derivatives in symbols.</summary>
/// <param name="Equations">The chain rule first.</param>
/// <param name="Roles">What the operations that use the node do to the gradient, each once.</param>
internal sealed record QuizHint(IReadOnlyList<Maths> Equations, IReadOnlyList<Role> Roles)
{
    public static QuizHint Of(GraphView graph, int node)
    {
        var uses = graph.Edges.Where(edge => edge.From == node && edge.Contribution is not null).ToList();
        var terms = uses.Select(edge => edge.Derivative is null && edge.Rule is { } map
            ? Maths.Of(map)
            : GraphStep.Partial(graph, graph.Nodes[edge.To]).Join("·", GraphStep.Partial(graph, edge)));
        List<Maths> equations = [GraphStep.Partial(graph, graph.Nodes[node]).Join("=", Maths.Join("+", terms))];
        foreach (var edge in uses.Where(edge => edge.Rule is not null))
            equations.Add(edge.Derivative is null
                ? Maths.Name("g").Join("=", GraphStep.Partial(graph, graph.Nodes[edge.To]))
                : GraphStep.Partial(graph, edge).Join("=", Maths.Of(edge.Rule!)));
        return new([.. equations.DistinctBy(equation => equation.Text)], [.. uses.Select(edge => graph.Nodes[edge.To].Op!.Role).Distinct()]);
    }
}
