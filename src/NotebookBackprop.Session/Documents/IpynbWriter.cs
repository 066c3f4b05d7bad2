using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>Writes nbformat 4.5 as Jupyter does: keys in order, texts as lists of lines, one space of indent.</summary>
public static class IpynbWriter
{
    private static readonly JsonSerializerOptions s_layout = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        // The file is no part of a page: ∂ stays ∂.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The notebook as text.</summary>
    public static string Write(NotebookDocument notebook) =>
        new JsonObject
        {
            ["cells"] = new JsonArray([.. notebook.Cells.Select(WriteCell)]),
            ["metadata"] = notebook.Metadata.DeepClone(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        }.ToJsonString(s_layout) + "\n";

    private static JsonNode WriteCell(Cell cell)
    {
        var written = new JsonObject();
        if (cell.Attachments is { } attachments)
            written["attachments"] = attachments.DeepClone();
        written["cell_type"] = cell.Kind;
        if (cell is CodeCell counted)
            written["execution_count"] = counted.ExecutionCount;
        written["id"] = cell.Id;
        written["metadata"] = cell.Metadata.DeepClone();
        if (cell is CodeCell code)
            written["outputs"] = new JsonArray([.. code.Outputs.Select(WriteOutput)]);
        written["source"] = Lines(cell.Source);
        return written;
    }

    private static JsonNode WriteOutput(Output output) => output switch
    {
        StreamOutput stream => new JsonObject
        {
            ["name"] = stream.Name,
            ["output_type"] = "stream",
            ["text"] = Lines(stream.Text),
        },
        DisplayData shown => new JsonObject
        {
            ["data"] = WriteBundle(shown.Data),
            ["metadata"] = shown.Metadata.DeepClone(),
            ["output_type"] = "display_data",
        },
        ExecuteResult result => new JsonObject
        {
            ["data"] = WriteBundle(result.Data),
            ["execution_count"] = result.ExecutionCount,
            ["metadata"] = result.Metadata.DeepClone(),
            ["output_type"] = "execute_result",
        },
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Value,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        },
        _ => throw new InvalidOperationException($"{output.GetType().Name} has no form in nbformat."),
    };

    private static JsonObject WriteBundle(MimeBundle bundle) =>
        new(bundle.Forms.Select(form => KeyValuePair.Create(
            form.Key,
            MimeBundle.IsJson(form.Key) ? form.Value?.DeepClone() : Lines(bundle.Text(form.Key) ?? ""))));

    /// <summary>Each line keeps its newline, so that the list joins to the text.</summary>
    private static JsonArray Lines(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var newline and >= 0 ? newline + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }
        return lines;
    }
}
