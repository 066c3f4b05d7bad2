using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>What the arrays of a graph add to its page: the local Jacobians of its wires, and why products of matrices are transposed as they are.</summary>
internal static class GraphArraysHtml
{
    private const int MostEdges = 24, MostLanes = 4;

    private const string Cell = "text-align:left;padding:2px 14px 2px 0";

    /// <summary>The lists; empty for a graph of single numbers.</summary>
    public static string Of(GraphView graph, Settings settings)
    {
        var html = Jacobians(graph, settings) + Lanes(graph, settings);
        return html.Length == 0 ? "" : "\n" + Script.Enliven(html, settings, Script.Picture, Script.HeatMap, Script.Edges);
    }

    private static string Jacobians(GraphView graph, Settings settings)
    {
        var words = settings.Language;
        var edges = graph.Edges.Index().Where(edge => edge.Item.Jacobian is not null).ToList();
        if (edges.Count == 0) return "";
        var html = new StringBuilder($"<details><summary>{words.LocalJacobians}</summary>\n<ul>\n");
        foreach (var (place, edge) in edges.Take(MostEdges))
        {
            var name = $"<b>{Markup.Escape(EdgeJacobianText.Name(graph, edge))}</b>: {EdgeJacobianText.Brief(edge.Jacobian!, words)}. ";
            html.Append(CultureInfo.InvariantCulture, $"<li data-edge=\"{place}\">{name}{Markup.Escape(EdgeJacobianText.Why(edge.Jacobian!, words))}</li>\n");
        }
        html.Append("</ul>\n");
        if (edges.Count > MostEdges) html.Append($"<p>{Sentences.FurtherSteps(edges.Count - MostEdges, words)}</p>\n");
        var sheet = JacobianSheet.Of(graph, words);
        if (sheet.Blocks.Count > 0)
            html.Append(Picture.Show(sheet.Draw(settings), $"{words.LocalJacobians}: {string.Join("; ", sheet.Blocks.Select(block => block.Title))}"))
                .Append(HeatData.Html([.. sheet.Blocks.Select(block => block.Picture.Map)], words));
        var undrawn = edges.Count(edge => edge.Item.Jacobian!.IsDrawn) - sheet.Blocks.Count;
        if (undrawn > 0) html.Append($"<p>{string.Format(CultureInfo.InvariantCulture, words.FurtherJacobians, undrawn)}</p>\n");
        return html.Append("</details>\n").ToString();
    }

    private static string Lanes(GraphView graph, Settings settings)
    {
        var words = settings.Language;
        var lanes = graph.Nodes.SelectMany(node => node.Lanes).Take(MostLanes).ToList();
        if (lanes.Count == 0) return "";
        var html = new StringBuilder($"<details><summary>{words.ShapeLane}</summary>\n");
        foreach (var lane in lanes)
        {
            html.Append(Picture.Show(ShapeLaneSvg.Draw(lane, settings), ShapeLaneText.Solution(lane, words)));
            html.Append("<table style=\"border-collapse:collapse\">\n");
            foreach (var it in lane.Tries)
                html.Append($"<tr><td style=\"{Cell}\">{(it == lane.Tries[0] ? "<b>" : "")}{Markup.Escape(it.ToString())}{(it == lane.Tries[0] ? "</b>" : "")}</td><td style=\"{Cell}\">({it.Left.Size}) ({it.Right.Size})</td><td style=\"{Cell}\">{ShapeLaneText.Verdict(it, words)}</td></tr>\n");
            html.Append("</table>\n");
            if (!lane.IsDecided) html.Append($"<p>{words.SizesDoNotDecide}</p>\n");
        }
        return html.Append("</details>\n").ToString();
    }
}
