using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Numbers as a table that a reader can open.</summary>
internal static class FoldedTable
{
    private const string Cell = "padding:3px 12px 3px 0;border-bottom:1px solid #8a94a3;white-space:nowrap;font-variant-numeric:tabular-nums";

    /// <summary>Markup; every text is encoded.</summary>
    /// <param name="summary">What a reader can open.</param>
    /// <param name="rows">The head first; all of one length.</param>
    /// <param name="isNumber">For each column whether it is flush right.</param>
    /// <param name="note">A sentence below it; none where empty.</param>
    public static string Of(string summary, IReadOnlyList<string[]> rows, IReadOnlyList<bool> isNumber, string note = "")
    {
        string Align(int column) => isNumber[column] ? "text-align:right" : "text-align:left";
        var html = new StringBuilder($"<details><summary>{Markup.Escape(summary)}</summary>\n<div style=\"overflow-x:auto\" tabindex=\"0\"><table style=\"border-collapse:collapse\">\n<tr>");
        foreach (var (column, head) in rows[0].Index()) html.Append($"<th scope=\"col\" style=\"{Cell};{Align(column)}\">{Markup.Escape(head)}</th>");
        html.Append("</tr>\n");
        foreach (var row in rows.Skip(1))
            html.Append("<tr>").AppendJoin("", row.Select((cell, column) => $"<td style=\"{Cell};{Align(column)}\">{Markup.Escape(cell)}</td>")).Append("</tr>\n");
        html.Append("</table></div>\n");
        if (note.Length > 0) html.Append($"<p><small>{Markup.Escape(note)}</small></p>\n");
        return html.Append("</details>\n").ToString();
    }
}
