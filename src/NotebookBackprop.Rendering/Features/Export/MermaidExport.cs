using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The graph as a Mermaid flow chart, which repositories and wikis draw by themselves.</summary>
internal sealed record MermaidExport() : Exporter("mermaid")
{
    public override string Write(GraphView graph, Settings settings)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            var (open, close) = node switch
            {
                { Fold: not null } => ("[[", "]]"),
                { Kind: NodeKind.Operation } => ("(", ")"),
                { Kind: NodeKind.Leaf } => ("([", "])"),
                _ => ("[", "]"),
            };
            string?[] lines = [NodeLines.Head(node), NodeLines.Value(node, settings.Language), NodeLines.Gradient(node, settings.Language)];
            text.Append($"  n{node.Id}{open}\"{string.Join("<br/>", lines.OfType<string>().Select(Escape))}\"{close}\n");
        }
        foreach (var edge in graph.Edges)
        {
            var label = graph.Nodes[edge.From].Gradient is null || edge is { Derivative: null, Rule: null } ? "" : $"|\"{Escape(LocalText.Of(graph, edge))}\"|";
            text.Append($"  n{edge.From} -->{label} n{edge.To}\n");
        }
        return text.ToString();
    }

    /// <summary>Text between quotes: signs that mean something to Mermaid, to its Markdown or to HTML are written by number.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value is < ' ' ? escaped.Append(Rune.ReplacementChar)
                : rune.IsAscii && !char.IsAsciiLetterOrDigit((char)rune.Value) && !" .,=()/[]".Contains((char)rune.Value, StringComparison.Ordinal)
                    ? escaped.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';')
                    : escaped.Append(rune);
        return escaped.ToString();
    }
}
