using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>The local derivative on a wire, in words that fit there.</summary>
internal static class LocalText
{
    /// <summary>All that is known of it: <c>∂f/∂q = z = −4</c>.</summary>
    public static string Of(GraphView graph, GraphEdge edge) => string.Join(" = ", Sides(graph, edge).Select(side => side.Text));

    /// <summary>The same, each side told apart: mathematics is set in italics, numbers upright.</summary>
    public static IReadOnlyList<(string Text, bool IsMath)> Sides(GraphView graph, GraphEdge edge)
    {
        if (edge is { Derivative: null, Rule: { } map }) return [($"{Label.Shorten(edge.Via ?? graph.Nodes[edge.From].Name)}: g ↦ {map}", true)];
        List<(string Text, bool IsMath)> sides = [(GraphStep.Partial(graph, edge).Text, true)];
        var number = edge.Derivative is { } local ? local.Least == local.Greatest ? Numbers.Short(local.Least) : local.Short() : null;
        var rule = edge.Rule?.ToString();
        if (rule is not null && edge.Rule is not Formula.Number) sides.Add((rule, true));
        if (number is not null) sides.Add((number, false));
        return sides;
    }

    /// <summary>As much of it as <paramref name="room"/> characters hold; the number in any case.</summary>
    public static IReadOnlyList<(string Text, bool IsMath)> Brief(GraphView graph, GraphEdge edge, int room)
    {
        if (edge is { Derivative: null, Rule: null }) return [];
        // A whole Jacobian is no number: what stands there is what it makes of the gradient g that comes back.
        if (edge.Derivative is null) return [(edge.Rule?.ToString() is { } map && map.Length <= room ? map : "Jᵀ g", true)];
        var all = Sides(graph, edge);
        var isNamed = graph.Nodes[edge.From].IsNamed && graph.Nodes[edge.To].IsNamed;
        var named = isNamed ? all : [.. all.Skip(1)];
        var candidates = new[]
        {
            edge.IsRuleNamed ? named : [],
            isNamed ? [all[0], all[^1]] : [],
            edge.IsRuleNamed ? [.. all.Skip(1)] : [],
            edge.Derivative.IsNumber ? [] : [.. all.Skip(1).Take(1)], // the elements of an array say less than the rule
        };
        return candidates.FirstOrDefault(sides => sides.Count > 0 && sides.Sum(side => side.Text.Length + 3) <= room + 3) ?? [all[^1]];
    }
}
