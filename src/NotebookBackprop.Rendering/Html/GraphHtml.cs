using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A computational graph in a page: the drawing, and its steps as a numbered list.</summary>
internal sealed record GraphHtml() : Renderer<GraphView>(MimeTypes.Html)
{
    /// <summary>The most steps listed of each sweep; the drawing shows all of them.</summary>
    private const int MostSteps = 50;

    /// <summary>The most nodes whose numbers are read out in place of the drawing.</summary>
    private const int MostSpoken = 40;

    protected override string Render(GraphView view, Settings settings)
    {
        var steps = GraphStep.Of(view);
        return Picture.Show(GraphSvg.Draw(view, settings), Alt(view, steps, settings.Language), Steps(steps, settings.Language), settings);
    }

    private static string Alt(GraphView view, IReadOnlyList<GraphStep> steps, Language words)
    {
        var title = $"{words.GraphOf} {Label.Shorten(view.Output.Name)}.";
        if (view.LeftOut > 0) title += " " + Sentences.LeftOut(view, words);
        if (view.Nodes.Count > MostSpoken) return $"{title} {words.Steps}: {steps.Count}.";
        var leaves = view.Nodes.Where(node => node.Kind != NodeKind.Operation && (node.IsNamed || node.Kind == NodeKind.Leaf))
            .Select(node => $"{Label.Shorten(node.Name)} = {node.Value.Short()}");
        var forward = steps.Where(step => !step.IsBackward).Select(step => step.Text);
        var gradients = view.Nodes.Where(node => node.Gradient is not null).Select(node => $"{GraphStep.Partial(view, node)} = {node.Gradient!.Short()}");
        return $"{title} {words.Forward}: {string.Join("; ", leaves.Concat(forward))}. {words.Backward}: {string.Join("; ", gradients.Reverse())}.";
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
