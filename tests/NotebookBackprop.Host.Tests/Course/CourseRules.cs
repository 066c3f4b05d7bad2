using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NotebookBackprop.Host.Tests;

/// <summary>What the outputs of a notebook of the course have to be.</summary>
internal static partial class CourseRules
{
    /// <summary>Elements that fetch what one of these attributes names; a link is followed by the reader alone.</summary>
    private static readonly string[] s_fetching = ["src", "srcset", "href", "xlink:href", "data", "poster", "background", "action"];

    /// <summary>One sentence for each output that breaks a rule.</summary>
    public static IEnumerable<string> Violations(NotebookDocument executed)
    {
        foreach (var cell in executed.Cells.OfType<CodeCell>())
            foreach (var output in cell.Outputs)
            {
                if (output is ErrorOutput error)
                    yield return $"Cell {cell.Id} fails: {error.Value}";
                if (output is StreamOutput { Name: "stderr" } stream)
                    yield return $"Cell {cell.Id} complains: {stream.Text}";
                foreach (var (mime, text) in OutputText.Forms(output))
                {
                    if (Fail().IsMatch(text))
                        yield return $"Cell {cell.Id} has a badge that says FAIL.";
                    foreach (var request in Requests(mime, text))
                        yield return $"Cell {cell.Id} requests {request}.";
                }
            }
    }

    /// <summary>The first characters of all exercises: ✓ right, ✗ wrong, ○ not answered.</summary>
    public static IReadOnlyList<char> Answers(NotebookDocument executed) =>
        [.. from cell in executed.Cells.OfType<CodeCell>()
            from output in cell.Outputs.OfType<RichOutput>()
            let text = output.Data.Text("text/plain")
            where text is ['✓' or '✗' or '○', ' ', ..]
            select text[0]];

    private static IEnumerable<string> Requests(string mime, string text)
    {
        if (mime is not ("text/html" or "image/svg+xml" or "text/markdown"))
            return [];
        var document = new HtmlParser().ParseDocument(text);
        var attributes = from element in document.All
                         where element.LocalName != "a"
                         from attribute in element.Attributes
                         where s_fetching.Contains(attribute.Name) && Address().IsMatch(attribute.Value)
                         select attribute.Value;
        return attributes.Concat(InStyle().Matches(text).Select(match => match.Groups[1].Value)).Concat(InScript().Matches(text).Select(match => match.Value)).Concat(InMarkdown().Matches(text).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex(@"\bFAIL\b")]
    private static partial Regex Fail();

    [GeneratedRegex(@"(^|[\s,])(https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("""(?:url\(|@import)\s*["']?((?:https?:)?//[^)"';]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex InStyle();

    [GeneratedRegex(@"\b(fetch|XMLHttpRequest|WebSocket|EventSource|importScripts|sendBeacon)\s*\(|\bimport\s*\(")]
    private static partial Regex InScript();

    [GeneratedRegex(@"!\[[^\]]*\]\(\s*((?:https?:)?//[^)\s]*)", RegexOptions.IgnoreCase)]
    private static partial Regex InMarkdown();
}
