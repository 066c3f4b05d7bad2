using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>
/// Reads nbformat 4, every minor version. Source: nbformat's schema,
/// https://nbformat.readthedocs.io/en/latest/format_description.html.
/// </summary>
public static class IpynbReader
{
    // A key that stands twice would lose one of its values.
    private static readonly JsonDocumentOptions s_strict = new() { AllowDuplicateProperties = false };

    /// <summary>The notebook in a text of JSON.</summary>
    /// <exception cref="NotebookFormatException">The text is no notebook of nbformat 4.</exception>
    public static NotebookDocument Read(string text)
    {
        var root = Parse(text);
        var version = Whole(root, "nbformat") ?? throw new NotebookFormatException("has no nbformat number, so it is not a notebook");
        if (version != 4)
            throw new NotebookFormatException($"has nbformat {version}, and only nbformat 4 can be read: save it anew from Jupyter or VS Code");
        if (root["cells"] is not JsonArray cells)
            throw new NotebookFormatException("has no list of cells");

        var ids = new CellIds();
        return new([.. cells.Select((cell, i) => ReadCell(cell, i + 1, ids))], Object(root, "metadata"));
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: s_strict) as JsonObject ?? throw new NotebookFormatException("is JSON, but not an object, so it is not a notebook");
        }
        catch (JsonException e)
        {
            throw new NotebookFormatException($"is not valid JSON (line {e.LineNumber + 1}, column {e.BytePositionInLine + 1})");
        }
    }

    private static Cell ReadCell(JsonNode? node, int number, CellIds ids)
    {
        if (node is not JsonObject cell)
            throw new NotebookFormatException($"has a cell {number} that is not an object");
        var source = Text(cell["source"]) ?? throw new NotebookFormatException($"has a cell {number} without a source");
        var id = ids.Next(String(cell, "id"), source);
        var metadata = Object(cell, "metadata");
        var attachments = (cell["attachments"] as JsonObject)?.DeepClone() as JsonObject;
        return String(cell, "cell_type") switch
        {
            "markdown" => new MarkdownCell(id, source, metadata, attachments),
            "raw" => new RawCell(id, source, metadata, attachments),
            "code" => new CodeCell(id, source, metadata, ReadOutputs(cell, number), Whole(cell, "execution_count")),
            var kind => throw new NotebookFormatException($"has a cell {number} of the unknown type '{kind}'"),
        };
    }

    private static List<Output> ReadOutputs(JsonObject cell, int number) =>
        [.. (cell["outputs"] as JsonArray ?? []).OfType<JsonObject>().Select(output => ReadOutput(output, number))];

    private static Output ReadOutput(JsonObject output, int number) => String(output, "output_type") switch
    {
        "stream" => new StreamOutput(String(output, "name") ?? "stdout", Text(output["text"]) ?? ""),
        "display_data" => new DisplayData(ReadBundle(output), Object(output, "metadata")),
        "execute_result" => new ExecuteResult(ReadBundle(output), Object(output, "metadata"), Whole(output, "execution_count")),
        "error" => new ErrorOutput(
            String(output, "ename") ?? "", String(output, "evalue") ?? "",
            [.. (output["traceback"] as JsonArray ?? []).Select(line => Text(line) ?? "")]),
        var kind => throw new NotebookFormatException($"has an output of the unknown type '{kind}' in cell {number}"),
    };

    private static MimeBundle ReadBundle(JsonObject output) =>
        new((output["data"] as JsonObject ?? []).Select(form => KeyValuePair.Create(
            form.Key,
            MimeBundle.IsJson(form.Key) ? form.Value?.DeepClone() : JsonValue.Create(Text(form.Value)))));

    /// <summary>nbformat stores a text as one string or as a list of lines.</summary>
    private static string? Text(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text.ReplaceLineEndings("\n"),
        JsonArray lines => string.Concat(lines.Select(Text)),
        _ => null,
    };

    private static string? String(JsonObject node, string key) =>
        node[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static int? Whole(JsonObject node, string key) =>
        node[key] is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private static JsonObject Object(JsonObject node, string key) =>
        node[key] is JsonObject value ? (JsonObject)value.DeepClone() : [];
}
