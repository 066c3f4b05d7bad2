using System.Text;

namespace NotebookBackprop.Session;

/// <summary><c>#!whos</c>.</summary>
internal sealed record WhosDirective() : Directive("#!whos", "#!whos", "Lists the session's variables with their types and values.")
{
    private const int ValueWidth = 80;

    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run)
    {
        TakesNoArgument(line.Text);
        // Values may take long to write, or never end.
        return run.RunCode(line, () =>
        {
            string[][] rows = [["Variable", "Type", "Value"], .. run.Session.Variables.Select(variable => new[] { variable.Key, OneLine(variable.Value?.GetType()), OneLine(variable.Value) })];
            run.Session.Show(MimeBundle.OfText(("text/html", Markup(rows)), ("text/plain", Plain(rows))), []);
            return Task.CompletedTask;
        });
    }

    private static string OneLine(object? value)
    {
        var text = string.Join(' ', ValueForms.Of(value, ["text/plain"]).Text("text/plain")!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= ValueWidth ? text : string.Concat(text.AsSpan(0, ValueWidth - 1), "…");
    }

    private static string Markup(string[][] rows)
    {
        var html = new StringBuilder("<table><thead>");
        for (var i = 0; i < rows.Length; i++)
        {
            var cell = i == 0 ? "th" : "td";
            html.Append("<tr>").AppendJoin("", rows[i].Select(text => $"<{cell} style=\"text-align:left\">{Html.Encode(text)}</{cell}>")).Append(i == 0 ? "</tr></thead><tbody>" : "</tr>");
        }
        return html.Append("</tbody></table>").ToString();
    }

    private static string Plain(string[][] rows)
    {
        var widths = Enumerable.Range(0, 2).Select(column => rows.Max(row => row[column].Length) + 2).ToArray();
        return string.Join('\n', rows.Select(row => row[0].PadRight(widths[0]) + row[1].PadRight(widths[1]) + row[2]));
    }
}
