using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Where gradients add up, as a table: every += with the consumer that brought it.</summary>
internal static class LedgerHtml
{
    /// <summary>The most rows; the player goes through all of them.</summary>
    private const int MostRows = 24;

    private const string Cell = "text-align:left;padding:3px 14px 3px 0;border-bottom:1px solid #8a94a3";

    /// <summary>The table; empty where no node is used more than once.</summary>
    public static string Of(GraphView graph, Language words)
    {
        var ledger = LedgerEntry.Of(graph);
        if (ledger.Count == 0) return "";
        var html = new StringBuilder($"<details><summary>{words.Ledger}</summary>\n<table style=\"border-collapse:collapse\">\n<tr>");
        foreach (var head in new[] { words.Gradient, words.BroughtBy, "+=", words.Sum }) html.Append($"<th scope=\"col\" style=\"{Cell}\">{head}</th>");
        html.Append("</tr>\n");
        foreach (var entry in ledger.Take(MostRows))
        {
            html.Append("<tr>");
            foreach (var cell in new[] { GraphStep.Partial(graph, entry.Node).Text, Label.Shorten(entry.Consumer.Name), entry.Contribution.Text, entry.Sum.Short() })
                html.Append($"<td style=\"{Cell}\">{Markup.Escape(cell)}</td>");
            html.Append("</tr>\n");
        }
        html.Append("</table>\n");
        if (ledger.Count > MostRows) html.Append($"<p>{Sentences.FurtherSteps(ledger.Count - MostRows, words)}</p>\n");
        return html.Append("</details>\n").ToString();
    }
}
