namespace NotebookBackprop.Rendering;

/// <summary>Signs of gradients as a table that every front end's sanitizer leaves.</summary>
internal sealed record SignsHtml() : Renderer<SignsView>(MimeTypes.Html)
{
    protected override string Render(SignsView view, Settings settings)
    {
        var (head, rows) = (SignsText.Table(view)[0], SignsText.Table(view).Skip(1));
        return $"""
            <table>
            <tr>{string.Concat(head.Select(text => $"<th scope=\"col\">{Markup.Escape(text)}</th>"))}</tr>
            {string.Join("\n", rows.Select(row => $"<tr><th scope=\"row\">{Markup.Escape(row[0])}</th>{string.Concat(row.Skip(1).Select(text => $"<td>{text}</td>"))}</tr>"))}
            </table>
            """;
    }
}
