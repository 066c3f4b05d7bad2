using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>
/// Reads the .dib format of .NET Interactive: sections that begin with a line naming their language, such as
/// <c>#!markdown</c> or <c>#!csharp</c>; <c>#!meta</c> holds the notebook's metadata as JSON.
/// </summary>
public static class DibReader
{
    private const string Meta = "#!meta";

    /// <summary>The notebook in a text.</summary>
    /// <exception cref="NotebookFormatException">The metadata is not a JSON object.</exception>
    public static NotebookDocument Read(string text)
    {
        var metadata = new JsonObject();
        var cells = new List<Cell>();
        var ids = new CellIds();
        foreach (var (language, source) in Sections(text))
        {
            if (language == Meta)
                metadata["polyglot_notebook"] = ReadMeta(source);
            else if (source.Length > 0)
                cells.Add(ReadCell(language, source, ids.Next(null, source)));
        }
        return new(cells, metadata);
    }

    private static IEnumerable<(string Language, string Source)> Sections(string text)
    {
        var language = Language.CSharp;
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var next = line.TrimEnd() == Meta ? Meta : Language.OfSelector(line);
            if (next is null)
            {
                lines.Add(line);
                continue;
            }
            yield return (language, Joined(lines));
            language = next;
            lines.Clear();
        }
        yield return (language, Joined(lines));
    }

    /// <summary>The blank lines around a section belong to the format.</summary>
    private static string Joined(List<string> lines) => string.Join('\n', lines).Trim('\n');

    private static JsonObject ReadMeta(string source)
    {
        try
        {
            return JsonNode.Parse(source) as JsonObject ?? throw new NotebookFormatException("has a #!meta section that is not a JSON object");
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException($"has a #!meta section that is not valid JSON (its line {e.LineNumber + 1})");
        }
    }

    private static Cell ReadCell(string language, string source, string id) => language switch
    {
        Language.Markdown => new MarkdownCell(id, source, []),
        "raw" => new RawCell(id, source, []),
        _ => new CodeCell(id, source, new() { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = language } }, []),
    };
}
