using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Gradients by layer in a page: the verdict, the chart, and the numbers as a table.</summary>
internal sealed record GradientsHtml() : Renderer<GradientsView>(MimeTypes.Html)
{
    private const string Cell = "padding:3px 12px 3px 0;border-bottom:1px solid #8a94a3;white-space:nowrap;font-variant-numeric:tabular-nums";

    protected override string Render(GradientsView view, Settings settings)
    {
        var words = settings.Language.Gradients;
        var verdict = VerdictText.Of(view.Flow, words);
        var html = new StringBuilder($"<div style=\"border-left:4px solid {Colour(view.Flow.Verdict.Health)};padding:2px 0 2px 12px;margin:6px 0 10px;max-width:780px\">");
        html.Append($"<b>{Markup.Escape(verdict.Head)}</b> {Markup.Escape(verdict.Finding)}");
        if (verdict.Reason.Length > 0) html.Append($"<br><small>{Markup.Escape(verdict.Reason)}</small>");
        html.Append("</div>\n");
        html.Append(Paragraph.All(GradientsText.Notes(view.Flow, words)));
        html.Append(Picture.Show(GradientsSvg.Draw(view, settings), $"{words.Title}: {verdict}"));
        html.Append(Table(view, words));
        return Script.Enliven(html.ToString(), settings, Script.Picture);
    }

    private static string Colour(FlowHealth health) => health switch { FlowHealth.Healthy => "#1a7f37", FlowHealth.OneLayer => "#8a94a3", _ => "#c62828" };

    private static string Table(GradientsView view, GradientWords words)
    {
        var (rows, isNumber) = GradientColumns.Of(view, words);
        string Align(int column) => isNumber[column] ? "text-align:right" : "text-align:left";
        var html = new StringBuilder($"<details><summary>{words.Numbers}</summary>\n<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse\">\n<tr>");
        foreach (var (column, head) in rows[0].Index()) html.Append($"<th scope=\"col\" style=\"{Cell};{Align(column)}\">{Markup.Escape(head)}</th>");
        html.Append("</tr>\n");
        foreach (var row in rows.Skip(1))
            html.Append("<tr>").AppendJoin("", row.Select((cell, column) => $"<td style=\"{Cell};{Align(column)}\">{Markup.Escape(cell)}</td>")).Append("</tr>\n");
        html.Append("</table></div>\n");
        if (view.Flow.Others.Count > 0) html.Append($"<p><small>{words.Beside}</small></p>\n");
        return html.Append("</details>\n").ToString();
    }
}
