using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Costs of derivatives in a page: the drawing, which mode is cheaper and why, and the counts by kind of operation.</summary>
internal sealed record CostHtml() : Renderer<CostView>(MimeTypes.Html)
{
    private const string Cell = "text-align:right;padding:3px 0 3px 18px;border-bottom:1px solid #8a94a3;font-variant-numeric:tabular-nums";

    protected override string Render(CostView view, Settings settings)
    {
        var words = CostWords.In[settings.Language];
        var sentences = CostText.Sentences(view, words).ToList();
        if (view.Cost is null) return Paragraph.Bold(CostText.Title(view, words)) + Paragraph.All(sentences);

        var ways = CostText.Ways(view, words);
        var alt = $"{CostText.Title(view, words)}. {string.Join("; ", ways.Skip(1).Select(way => $"{way[0]}: {ways[0][1]} {way[1]}, {ways[0][2]} {way[2]}, {ways[0][3]} {way[3]}"))}. {string.Join(" ", sentences)}";
        var html = new StringBuilder(Picture.Show(CostSvg.Draw(view, settings), alt)).Append(Paragraph.All(sentences));
        html.Append($"<details><summary>{words.ByFamily}</summary>\n<table style=\"border-collapse:collapse\">\n");
        foreach (var (i, row) in CostText.Families(view, words).Index())
        {
            html.Append("<tr>");
            foreach (var (column, text) in row.Index())
            {
                var tag = i == 0 && column > 0 ? "th scope=\"col\"" : i > 0 && column == 0 ? "th scope=\"row\"" : "td";
                html.Append($"<{tag} style=\"{Cell}{(column == 0 ? ";text-align:left;padding-left:0" : "")}\">{text}</{tag[..2]}>");
            }
            html.Append("</tr>\n");
        }
        html.Append($"</table>\n<p><small>{words.Counted}</small></p>\n</details>\n");
        return Script.Enliven(html.ToString(), settings, Script.Picture);
    }
}
