using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The insides of folds below their drawing, each with its picture and its proof; a script opens them in place of the folds.</summary>
internal static class FoldsHtml
{
    public static string Of(GraphView graph, Settings settings)
    {
        var html = new StringBuilder();
        foreach (var node in graph.Folds)
        {
            if (node.Fold is not { Inside: { } inside }) continue;
            var words = settings.Language;
            html.Append(CultureInfo.InvariantCulture, $"<details data-fold=\"{node.Id}\"><summary>{Markup.Escape(Sentences.Inside(node, words))}</summary>\n");
            html.Append(Picture.Show(GraphSvg.Draw(inside, settings, hasKey: false), GraphAlt.Of(inside, GraphStep.Of(inside), words)));
            var proof = FoldProof.Of(graph, node);
            if (proof.Equations.Count > 0)
            {
                html.Append($"<p>{words.Proof}</p>\n<ol>\n");
                foreach (var equation in proof.Equations) html.Append($"<li>{Markup.Escape(equation.Text)}</li>\n");
                html.Append("</ol>\n");
            }
            html.Append(Of(inside, settings)).Append("</details>\n");
        }
        return html.ToString();
    }
}
