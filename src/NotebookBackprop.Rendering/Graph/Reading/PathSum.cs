using System.Numerics;

namespace NotebookBackprop.Rendering;

/// <summary>The chain rule written out: a derivative as the sum over paths of the products along them.</summary>
/// <param name="Listed">The first paths, each its product as an equation.</param>
/// <param name="Total">Their sum as an equation.</param>
/// <param name="Count">How many paths there are.</param>
/// <param name="AreNumbers">Whether every factor is a number; else they are Jacobians, and written as symbols.</param>
/// <param name="Multiplications">What the products take together: a path of n edges takes n − 1.</param>
/// <param name="SweepMultiplications">What a backward sweep takes for the same: one for each edge on the way that does not end at the output.</param>
public sealed record PathSum(
    IReadOnlyList<Maths> Listed, Maths Total, BigInteger Count, bool AreNumbers, BigInteger Multiplications, int SweepMultiplications)
{
    /// <summary>The most paths written out: there can be exponentially many.</summary>
    internal const int MostListed = 12;

    internal static PathSum Of(GraphView graph, int start, HashSet<int> onTheWay)
    {
        var edges = graph.Edges.Where(edge => onTheWay.Contains(edge.From) && onTheWay.Contains(edge.To)).ToList();
        var areNumbers = edges.All(edge => edge.Derivative is { IsNumber: true }) && graph.Output.Value.IsNumber;
        var after = edges.ToLookup(edge => edge.From);
        var paths = Paths(graph.Output.Id, start, after).Take(MostListed).ToList();
        var (count, length) = Counts(graph, start, after);

        var derivative = GraphStep.Partial(graph, graph.Nodes[start]);
        var terms = paths.Select(path => areNumbers ? Maths.Of(Product(path)) : Symbols(graph, path)).Select((term, i) => i > 0 ? term.AsFactor() : term).ToList();
        if (count > paths.Count) terms.Add(new("…", @"\cdots", MathMl.Sign("⋯")));
        var total = Maths.Equation([derivative, Maths.Join("+", terms), Maths.Of(graph.Nodes[start].Gradient!)]);
        return new([.. paths.Select(path => Written(graph, path, areNumbers))], total, count, areNumbers,
            length - count, edges.Count(edge => edge.To != graph.Output.Id));
    }

    /// <summary>Depth first, the first operand of the first use first; each from the output back.</summary>
    private static IEnumerable<GraphEdge[]> Paths(int output, int start, ILookup<int, GraphEdge> after)
    {
        var open = new Stack<(int Node, GraphEdge[] Path)>([(start, [])]);
        while (open.TryPop(out var at))
        {
            if (at.Node == output) yield return at.Path;
            foreach (var edge in after[at.Node].Reverse()) open.Push((edge.To, [edge, .. at.Path]));
        }
    }

    /// <summary>How many paths there are, and how many edges they have together.</summary>
    private static (BigInteger Count, BigInteger Length) Counts(GraphView graph, int start, ILookup<int, GraphEdge> after)
    {
        var counts = new (BigInteger Count, BigInteger Length)[graph.Nodes.Count];
        counts[start] = (1, 0);
        for (var i = start; i < counts.Length; i++)
            foreach (var edge in after[i])
                counts[edge.To] = (counts[edge.To].Count + counts[i].Count, counts[edge.To].Length + counts[i].Length + counts[i].Count);
        return counts[^1];
    }

    private static Maths Written(GraphView graph, GraphEdge[] path, bool areNumbers)
    {
        List<Maths> sides = [Symbols(graph, path)];
        if (areNumbers)
        {
            sides.Add(Maths.Join("·", path.Select(edge => path.Length == 1 ? Maths.Of(edge.Rule!) : Maths.Factor(edge.Rule!))));
            sides.Add(Maths.Join("·", path.Select((edge, i) => i == 0 ? Maths.Of(edge.Derivative!) : Maths.Of(edge.Derivative!).AsFactor())));
            sides.Add(Maths.Of(Product(path)));
        }
        return Maths.Equation(sides);
    }

    private static Maths Symbols(GraphView graph, GraphEdge[] path) => Maths.Join("·", path.Select(edge => GraphStep.Partial(graph, edge)));

    private static double Product(GraphEdge[] path) => path.Aggregate(1.0, (product, edge) => product * edge.Derivative!.Elements[0]);
}
