using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A computational graph in a page: the drawing, and its steps as a numbered list.</summary>
internal sealed record GraphHtml() : Renderer<GraphView>(MimeTypes.Html)
{
    /// <summary>The most steps listed of each sweep; the drawing shows all of them.</summary>
    private const int MostSteps = 50;

    protected override string Render(GraphView view, Settings settings)
    {
        var steps = GraphStep.Of(view);
        var words = settings.Language;
        return Script.Enliven(
            Picture.Show(GraphSvg.Draw(view, settings), GraphAlt.Of(view, steps, words)) + Steps(steps, words) + FoldsHtml.Of(view, settings) + LedgerHtml.Of(view, words),
            settings, [Script.Picture, .. GraphScripts.For(view, words)]) + GraphArraysHtml.Of(view, settings);
    }

    private static string Steps(IReadOnlyList<GraphStep> steps, Language words)
    {
        var html = new StringBuilder();
        html.Append($"<details><summary>{words.Steps}</summary>\n");
        foreach (var (title, sweep) in new[] { (words.Forward, steps.Where(step => !step.IsBackward).ToList()), (words.Backward, steps.Where(step => step.IsBackward).ToList()) })
        {
            if (sweep.Count == 0) continue;
            html.Append($"<p><b>{title}</b></p>\n<ol>\n");
            foreach (var step in sweep.Take(MostSteps)) html.Append($"<li>{Markup.Escape(step.Text)}</li>\n");
            html.Append("</ol>\n");
            if (sweep.Count > MostSteps) html.Append($"<p>{Sentences.FurtherSteps(sweep.Count - MostSteps, words)}</p>\n");
        }
        return html.Append("</details>\n").ToString();
    }
}
