using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A gradient check in a page: the verdict of each operation, and how the error depends on the step.</summary>
internal sealed record CheckHtml() : Renderer<CheckView>(MimeTypes.Html)
{
    private const string Cell = "padding:3px 14px 3px 0;border-bottom:1px solid #8a94a3";

    protected override string Render(CheckView view, Settings settings)
    {
        var words = CheckWords.In[settings.Language];
        var html = new StringBuilder(Paragraph.Bold(CheckTable.Title(view, words)) + Paragraph.All(CheckTable.Sentences(view, words)));
        html.Append(view.IsDrawn
            ? Picture.Show(GraphSvg.Draw(view.Graph, settings), CheckAlt.Of(view.Graph, settings.Language))
            : $"<p>{CheckTable.Format(words.NotDrawn, view.Size, CheckView.MostDrawn)}</p>\n");
        html.Append("<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse\">\n<tr>");
        foreach (var head in CheckTable.Head(settings.Language, words)) html.Append($"<th scope=\"col\" style=\"text-align:left;{Cell}\">{head}</th>");
        html.Append("</tr>\n");
        foreach (var row in CheckTable.Rows(view, words))
            html.Append("<tr>").AppendJoin("", row.Select((text, column) => $"<td style=\"text-align:{(column < 3 ? "left" : "right")};{Cell}\">{Markup.Escape(text)}</td>")).Append("</tr>\n");
        html.Append("</table></div>\n");
        if (CheckTable.Further(view) is > 0 and var further) html.Append($"<p>{Sentences.FurtherSteps(further, settings.Language)}</p>\n");
        if (view.First is { Check.Steps.Count: > 1 } first) html.Append(Picture.Show(StepPlot.Draw(first, words, settings), StepPlot.Alt(first, words)));
        return Script.Enliven(html.ToString(), settings, [Script.Picture, .. view.IsDrawn ? GraphScripts.For(view.Graph, settings.Language) : []]);
    }
}
