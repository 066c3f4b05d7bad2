using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer in a page: the verdict, the chart, and the numbers as a table.</summary>
internal sealed record GradientsHtml() : Renderer<GradientsView>(MimeTypes.Html)
{
    protected override string Render(GradientsView view, Settings settings)
    {
        var words = GradientWords.In[settings.Language];
        var verdict = VerdictText.Of(view.Flow, words, view.Names);
        var html = new StringBuilder($"<div style=\"border-left:4px solid {Colour(view.Flow.Verdict)};padding:2px 0 2px 12px;margin:6px 0 10px;max-width:780px\">");
        html.Append($"<b>{Markup.Escape(verdict.Head)}</b> {Markup.Escape(verdict.Finding)}");
        if (verdict.Reason.Length > 0) html.Append($"<br><small>{Markup.Escape(verdict.Reason)}</small>");
        foreach (var finding in verdict.Findings) html.Append($"<br><small>{Markup.Escape(finding)}</small>");
        html.Append("</div>\n");
        html.Append(Paragraph.All(VerdictText.Notes(view.Flow, words)));
        var hasBranches = FlowPicture.CanShow(view.Flow);
        html.Append(Picture.Show(hasBranches ? FlowPicture.Draw(view, settings) : GradientsSvg.Draw(view, settings), $"{words.Title}: {verdict}"));
        var (rows, isNumber) = GradientColumns.Of(view, words);
        html.Append(FoldedTable.Of(words.Numbers, rows, isNumber));
        // A chart stands in the picture's place, and has layers in one line alone.
        return Script.Enliven(html.ToString(), settings, hasBranches ? [Script.Picture] : [Script.Picture, .. ChartScript.For(view, settings)]);
    }

    private static string Colour(FlowVerdict verdict) => verdict.Health switch
    {
        FlowHealth.Healthy => verdict.Findings.Any(finding => finding.Kind is not (FlowFindingKind.StartsAtZero or FlowFindingKind.LossAtEveryStep or FlowFindingKind.Solved)) ? "#b7791f" : "#1a7f37",
        FlowHealth.OneLayer => "#8a94a3",
        FlowHealth.Hindered => "#b7791f",
        _ => verdict.IsMild ? "#b7791f" : "#c62828",
    };
}
