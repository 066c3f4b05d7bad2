using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The graph in Graphviz's language; labels are its HTML-like ones, so all text is encoded as in XML.</summary>
internal sealed record DotExport() : Exporter("dot")
{
    public override string Write(GraphView graph, Settings settings)
    {
        var text = new StringBuilder();
        text.Append("digraph {\n");
        text.Append("  graph [rankdir=LR, nodesep=0.4, ranksep=0.7];\n");
        text.Append("  node [fontname=\"DejaVu Sans\", fontsize=12, margin=\"0.12,0.06\"];\n");
        text.Append("  edge [fontname=\"DejaVu Sans\", fontsize=10, fontcolor=\"#1f5fbf\", color=\"#8a94a3\"];\n");
        foreach (var node in graph.Nodes)
            text.Append($"  n{node.Id} [shape={Shape(node)}, label=<{string.Join("<br/>", Lines(node, settings.Language))}>];\n");
        foreach (var edge in graph.Edges)
        {
            var label = graph.Nodes[edge.From].Gradient is null || edge is { Derivative: null, Rule: null } ? "" : $" [label=<{Markup.Escape(LocalText.Of(graph, edge))}>]";
            text.Append($"  n{edge.From} -> n{edge.To}{label};\n");
        }
        return text.Append("}\n").ToString();
    }

    private static string Shape(GraphNode node) => node switch
    {
        { Fold: not null } => "box, peripheries=2, style=rounded",
        { Kind: NodeKind.Operation } => "ellipse",
        { Kind: NodeKind.Leaf } => "box, style=rounded",
        _ => "box",
    };

    private static IEnumerable<string> Lines(GraphNode node, Language words)
    {
        yield return $"<b>{Markup.Escape(NodeLines.Head(node))}</b>";
        if (NodeLines.Value(node, words) is { } value) yield return $"<font color=\"#1a7f37\">{Markup.Escape(value)}</font>";
        if (NodeLines.Gradient(node, words) is { } gradient) yield return $"<font color=\"#c62828\">{Markup.Escape(gradient)}</font>";
    }
}
