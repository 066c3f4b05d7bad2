using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>A paper badge in a page: a small table that needs no script.</summary>
internal sealed record ReproductionHtml() : Renderer<Reproduction>(MimeTypes.Html)
{
    private const string Line = "padding:4px 0 4px 18px;border-bottom:1px solid #8a94a3";
    private const string Text = "text-align:left;" + Line, Number = "text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;" + Line;

    protected override string Render(Reproduction view, Settings settings)
    {
        var words = CourseWords.In[settings.Language];
        var html = new StringBuilder($"<div lang=\"{settings.Language.Code}\" style=\"overflow-x:auto\">\n<div style=\"padding:0 0 4px 0\">{words.Source} <b>{Markup.Escape(view.Source)}</b></div>\n<table style=\"border-collapse:collapse\">\n");
        var head = ReproductionText.Head(words);
        html.Append($"<tr><th scope=\"col\" style=\"{First(Text)}\">{head[0]}</th>").AppendJoin("", head[1..4].Select(name => $"<th scope=\"col\" style=\"{Number}\">{name}</th>")).Append($"<td style=\"{Text}\"></td></tr>\n");
        foreach (var claim in view.Claims)
        {
            var row = ReproductionText.Row(claim, words);
            html.Append($"<tr><th scope=\"row\" style=\"{First(Text)};font-weight:400\">{Markup.Escape(row[0])}</th>");
            html.AppendJoin("", row[1..4].Select(cell => $"<td style=\"{Number}\">{cell}</td>")).Append($"<td style=\"{Text}\">{Badge(claim, row[4])}</td></tr>\n");
        }
        return html.Append("</table>\n</div>").ToString();
    }

    private static string First(string style) => style.Replace("0 4px 18px", "0 4px 0", StringComparison.Ordinal);

    /// <summary>On a paper of its own, as the page's may be light or dark.</summary>
    private static string Badge(Claim claim, string word) =>
        $"<span style=\"background-color:{(claim.Passes ? "#1a7f37" : "#b3261e")};color:#fff;border-radius:4px;padding:1px 7px;font-size:85%;font-weight:600;white-space:nowrap\">{(claim.Passes ? "✓" : "✗")} {word}</span>";
}
