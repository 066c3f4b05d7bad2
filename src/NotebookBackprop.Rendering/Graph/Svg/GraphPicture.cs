using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A graph view with a place for everything: what is written where, before any markup.</summary>
internal sealed class GraphPicture
{
    public const double Radius = 21, LeafHeight = 36, NameSize = 19, NeutralSize = 15, NumberSize = 15, LocalSize = 12.5, RoleSize = 11, Padding = 16;

    /// <summary>A drawing of more nodes says less of each, to stay small.</summary>
    public const int Many = 60;

    private const double EqualsWidth = 19, LabelGap = 4, LabelUp = 10, TagRoom = 13;
    private const int LocalRoom = 22;

    private GraphPicture(GraphView graph, IReadOnlyList<NodePicture> nodes, IReadOnlyList<EdgePicture> edges, double width, double height)
    {
        (Graph, Nodes, Edges, Width, Height) = (graph, nodes, edges, width, height);
    }

    public GraphView Graph { get; }
    public IReadOnlyList<NodePicture> Nodes { get; }
    public IReadOnlyList<EdgePicture> Edges { get; }
    /// <summary>Whether arrays are shown in small.</summary>
    public bool HasMaps => Nodes.Any(node => node.Shape.ValueMap is not null || node.Shape.GradientMap is not null);

    public double Width { get; }
    public double Height { get; }

    public static GraphPicture Of(GraphView graph, Language words)
    {
        var isLarge = graph.Nodes.Count > Many;
        var branches = SweepStep.WayBack(graph).ToLookup(one => one.Edge.From, one => one.Edge.Contribution!);
        var shapes = graph.Nodes.Select(node => NodeShape.Of(isLarge ? node with { ValueMap = null, GradientMap = null } : node, node == graph.Output, [.. branches[node.Id]], words, MarkSvg.Note(graph, node, words))).ToList();
        if (graph.IsChanging) shapes = [.. shapes.Select(shape => shape.ForAnyNumbers())];
        var locals = graph.Edges.Select(edge => graph.Nodes[edge.From].Gradient is null ? [] : LocalText.Brief(graph, edge, LocalRoom)).ToList();
        var tags = graph.Edges.Select((edge, k) => !isLarge && locals[k].Count > 0 && edge.Jacobian is { } jacobian ? EdgeJacobianText.Brief(jacobian, words) : "").ToList();
        var links = graph.Edges.Select((edge, k) => new Link(edge.From, edge.To, LabelRoom(graph.IsChanging && edge.Rule is not (Formula.Number or Formula.Bracket) && locals[k].Count > 0 ? [.. locals[k].SkipLast(1), (NodeShape.WideNumber, false)] : locals[k], tags[k]))).ToList();
        var layout = LayeredLayout.Arrange([.. shapes.Select(shape => shape.Room)], links);

        Place Shift(Place place) => new(place.X + Padding, place.Y + Padding);
        var nodes = graph.Nodes.Select((node, i) => new NodePicture(node, shapes[i], Shift(layout.Nodes[i]))).ToList();
        var edges = graph.Edges.Select((edge, k) => new EdgePicture(edge, locals[k], tags[k], links[k].Label.Right, new(
            [.. layout.Routes[k].Runs.Select(run => new Run(run.X1 + Padding, run.X2 + Padding, run.Y + Padding))], Shift(layout.Routes[k].Label)))).ToList();
        return new(graph, nodes, edges, layout.Width + 2 * Padding, layout.Height + 2 * Padding);
    }

    private static Box LabelRoom(IReadOnlyList<(string Text, bool IsMath)> local, string tag)
    {
        if (local.Count == 0) return new(0, 0, LabelUp, LabelUp);
        var half = Math.Ceiling((local.Sum(side => TextMeasure.Width(side.Text, LocalSize)) + (local.Count - 1) * EqualsWidth) / 2 + LabelGap);
        if (tag.Length == 0) return new(half, half, LabelUp, LabelUp);
        half = Math.Max(half, Math.Ceiling(TextMeasure.Width(tag, RoleSize) / 2 + LabelGap));
        return new(half, half, LabelUp, LabelUp + TagRoom);
    }
}

/// <summary>A node at its place.</summary>
/// <param name="Node">What is drawn.</param>
/// <param name="Shape">Its measures.</param>
/// <param name="At">Where wires attach: the middle of its shape.</param>
internal sealed record NodePicture(GraphNode Node, NodeShape Shape, Place At);

/// <summary>A wire at its place.</summary>
/// <param name="Edge">What is drawn.</param>
/// <param name="Local">The words of the local derivative; none where no gradient flows.</param>
/// <param name="Tag">Size and pattern of the local Jacobian, below those words; empty between single numbers.</param>
/// <param name="HalfLabel">Half the width that the words take.</param>
/// <param name="Route">Its way.</param>
internal sealed record EdgePicture(GraphEdge Edge, IReadOnlyList<(string Text, bool IsMath)> Local, string Tag, double HalfLabel, Route Route);
