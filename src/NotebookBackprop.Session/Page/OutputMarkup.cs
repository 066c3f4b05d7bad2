using NotebookBackprop.Rendering;

namespace NotebookBackprop.Session;

/// <summary>An output of a cell as markup.</summary>
internal static class OutputMarkup
{
    // The first that a value has is shown; a new form is one line here.
    private static readonly (string Mime, Func<string, INotebookFolder, string> Markup)[] s_forms =
    [
        ("text/html", (html, _) => html),
        ("application/vnd.plotly.v1+json", (figure, _) => FigureHtml.Of(figure)),
        ("image/svg+xml", (svg, _) => svg),
        ("image/png", (data, _) => Image("image/png", data)),
        ("image/jpeg", (data, _) => Image("image/jpeg", data)),
        ("text/markdown", (text, folder) => MarkdownPage.Render(text, null, folder)),
        ("text/latex", (latex, _) => MathMl.Convert(latex.Trim().Trim('$'), display: true)),
        ("text/plain", (text, _) => Text(text)),
    ];

    /// <summary>The output in its best form.</summary>
    /// <param name="output">Any output.</param>
    /// <param name="folder">The notebook's.</param>
    public static string Of(Output output, INotebookFolder folder) => output switch
    {
        StreamOutput stream => $"<pre class=\"{(stream.Name == "stderr" ? "stderr" : "stdout")}\">{Html.Encode(stream.Text)}</pre>",
        ErrorOutput error => $"<pre class=\"error\" role=\"alert\">{Html.Encode(string.Join('\n', error.Traceback))}</pre>",
        RichOutput rich => Rich(rich.Data, folder),
        _ => throw new InvalidOperationException($"{output.GetType().Name} has no form on a page."),
    };

    private static string Rich(MimeBundle data, INotebookFolder folder)
    {
        foreach (var (mime, markup) in s_forms)
            if (data.Text(mime) is { } content)
                return markup(content, folder);
        return Text(data.Forms.Count > 0 ? data.Text(data.Forms[0].Key)! : "");
    }

    private static string Text(string text) => $"<pre class=\"value\">{Html.Encode(text)}</pre>";

    private static string Image(string mime, string data) =>
        $"<img src=\"data:{mime};base64,{Html.Encode(data.ReplaceLineEndings(""))}\" alt=\"\">";
}
