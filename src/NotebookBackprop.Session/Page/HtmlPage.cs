using System.Text;
using System.Text.Json.Nodes;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Session;

/// <summary>A notebook as one HTML file that needs nothing else: no network, no folder beside it.</summary>
public static class HtmlPage
{
    // What the page may load: nothing. Styles, scripts and images are in it.
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The page as text.</summary>
    /// <param name="notebook">Executed.</param>
    /// <param name="name">The title where the notebook has no heading.</param>
    /// <param name="folder">The notebook's, with the images that it names.</param>
    public static string Render(NotebookDocument notebook, string name, INotebookFolder folder)
    {
        var body = new StringBuilder();
        for (var i = 0; i < notebook.Cells.Count; i++)
            body.Append(CellMarkup(notebook.Cells[i], i + 1, notebook, folder));
        var title = notebook.Cells.OfType<MarkdownCell>().Select(cell => MarkdownPage.Title(cell.Source)).FirstOrDefault(text => text is not null) ?? name;
        var words = PageWords.Of(LanguageCode(notebook));
        return $"""
            <!DOCTYPE html>
            <html lang="{Html.Encode(LanguageCode(notebook))}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{Html.Encode(title)}</title>
            <style>
            {Asset("page.css")}</style>
            </head>
            <body>
            <button type="button" id="theme" title="{words.Theme}" aria-label="{words.Theme}">◐</button>
            <main>
            {body}</main>
            {Engine(body.ToString())}<script>
            {Asset("page.js")}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>What draws the charts of a page, once; nothing where it has none.</summary>
    private static string Engine(string body) => ChartEngine.IsAwaitedIn(body) ? ChartEngine.Html : "";

    /// <summary>The language that the notebook is written in, by its metadata key <c>language_code</c>; English without it.</summary>
    private static string LanguageCode(NotebookDocument notebook) =>
        notebook.Metadata["language_code"] is JsonValue value && value.TryGetValue(out string? code) ? code : "en";

    private static string CellMarkup(Cell cell, int number, NotebookDocument notebook, INotebookFolder folder) => cell switch
    {
        MarkdownCell text => $"<section class=\"prose\">\n{MarkdownPage.Render(text.Source, text.Attachments, folder)}</section>\n",
        RawCell raw => $"<pre class=\"raw\">{Html.Encode(raw.Source)}</pre>\n",
        CodeCell code when string.IsNullOrWhiteSpace(code.Source) => "",
        CodeCell code => CodeMarkup(code, number, Language.Of(code, notebook), folder),
        _ => throw new InvalidOperationException($"{cell.GetType().Name} has no form on a page."),
    };

    private static string CodeMarkup(CodeCell code, int number, string language, INotebookFolder folder)
    {
        var source = language == Language.CSharp ? CodeColours.Markup(code.Source) : Html.Encode(code.Source);
        var outputs = string.Concat(code.Outputs.Select(output => $"<div class=\"output\">{OutputMarkup.Of(output, folder)}</div>\n"));
        return $"<section class=\"code\" id=\"cell-{number}\">\n<a class=\"place\" href=\"#cell-{number}\" aria-hidden=\"true\" tabindex=\"-1\">{number}</a>\n<pre class=\"source\"><code>{source}</code></pre>\n{outputs}</section>\n";
    }

    private static string Asset(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
