using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>The chain of a network's Jacobians in a page: the drawing, what it says, and all layers in numbers.</summary>
internal sealed record TelescopeHtml() : Renderer<TelescopeView>(MimeTypes.Html)
{
    private const string Cell = "text-align:right;padding:3px 0 3px 16px;border-bottom:1px solid #8a94a3;font-variant-numeric:tabular-nums";

    protected override string Render(TelescopeView view, Settings settings)
    {
        var words = TelescopeWords.In[settings.Language];
        var sentences = TelescopeText.Sentences(view, settings.Language).ToList();
        if (view.Layers.Count == 0) return Paragraph.Bold(TelescopeText.Title(view, words)) + Paragraph.All(sentences);

        var alt = $"{TelescopeText.Title(view, words)}: {string.Join(", ", TelescopeText.Tags(view, words))}. {string.Join(" ", sentences)}";
        var html = new StringBuilder(Picture.Show(TelescopeSvg.Draw(view, settings), alt));
        html.Append(HeatData.Html(TelescopeSvg.Maps(view), settings.Language)).Append(Paragraph.All(sentences)).Append(Table(view, settings.Language));
        return Script.Enliven(html.ToString(), settings, Script.Picture, Script.HeatMap);
    }

    private static string Table(TelescopeView view, Language language)
    {
        var words = TelescopeWords.In[language];
        var html = new StringBuilder($"<details><summary>{words.Table}</summary>\n<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse\">\n");
        foreach (var (i, row) in TelescopeText.Rows(view, language).Index())
        {
            html.Append("<tr>");
            foreach (var (column, text) in row.Index())
            {
                var tag = i == 0 ? "th scope=\"col\"" : column == 0 ? "th scope=\"row\"" : "td";
                var source = i > 0 ? "" : column == 3 ? $" title=\"{words.TheorySource}\"" : column == 5 ? $" title=\"{words.MeanSource}\"" : "";
                html.Append($"<{tag}{source} style=\"{Cell}{(column < 2 ? ";text-align:left;padding-left:0;padding-right:8px" : "")}\">{Markup.Escape(text)}</{tag[..2]}>");
            }
            html.Append("</tr>\n");
        }
        html.Append("</table></div>\n");
        if (view.ExpectedLogRms is not null) html.Append($"<p><small>{words.Theory}: {words.TheorySource}; {words.MeanSource}.</small></p>\n");
        return html.Append("</details>\n").ToString();
    }
}
