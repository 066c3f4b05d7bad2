using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer in a page: the verdict, the chart, and the numbers as a table.</summary>
internal sealed record GradientsHtml() : Renderer<GradientsView>(MimeTypes.Html)
{
    protected override string Render(GradientsView view, Settings settings)
    {
        var words = GradientWords.In[settings.Language];
        var verdict = VerdictText.Of(view.Flow, words);
        var html = new StringBuilder($"<div style=\"border-left:4px solid {Colour(view.Flow.Verdict)};padding:2px 0 2px 12px;margin:6px 0 10px;max-width:780px\">");
        html.Append($"<b>{Markup.Escape(verdict.Head)}</b> {Markup.Escape(verdict.Finding)}");
        if (verdict.Reason.Length > 0) html.Append($"<br><small>{Markup.Escape(verdict.Reason)}</small>");
        html.Append("</div>\n");
        html.Append(Paragraph.All(VerdictText.Notes(view.Flow, words)));
        html.Append(Picture.Show(GradientsSvg.Draw(view, settings), $"{words.Title}: {verdict}"));
        var (rows, isNumber) = GradientColumns.Of(view, words);
        html.Append(FoldedTable.Of(words.Numbers, rows, isNumber, view.Flow.Others.Count > 0 ? words.Beside : ""));
        return Script.Enliven(html.ToString(), settings, [Script.Picture, .. ChartScript.For(view, settings)]);
    }

    private static string Colour(FlowVerdict verdict) => verdict.Health switch
    {
        FlowHealth.Healthy => "#1a7f37",
        FlowHealth.OneLayer => "#8a94a3",
        _ => verdict.IsMild ? "#b7791f" : "#c62828",
    };
}
