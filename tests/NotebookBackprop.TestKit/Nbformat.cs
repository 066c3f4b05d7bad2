using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NotebookBackprop.TestKit;

/// <summary>The rules of nbformat 4.5 that its JSON schema states, and the uniqueness of ids, which it cannot.</summary>
public static partial class Nbformat
{
    private static readonly Dictionary<string, (string[] Required, string[] Optional)> s_cells = new()
    {
        ["markdown"] = (["cell_type", "id", "metadata", "source"], ["attachments"]),
        ["raw"] = (["cell_type", "id", "metadata", "source"], ["attachments"]),
        ["code"] = (["cell_type", "execution_count", "id", "metadata", "outputs", "source"], []),
    };

    private static readonly Dictionary<string, string[]> s_outputs = new()
    {
        ["stream"] = ["name", "output_type", "text"],
        ["display_data"] = ["data", "metadata", "output_type"],
        ["execute_result"] = ["data", "execution_count", "metadata", "output_type"],
        ["error"] = ["ename", "evalue", "output_type", "traceback"],
    };

    /// <summary>Fails with the first broken rule.</summary>
    public static JsonObject AssertValid(string text)
    {
        var notebook = JsonNode.Parse(text)!.AsObject();
        Assert.Equal(["cells", "metadata", "nbformat", "nbformat_minor"], notebook.Select(member => member.Key).Order());
        Assert.Equal(4, (int)notebook["nbformat"]!);
        Assert.Equal(5, (int)notebook["nbformat_minor"]!);
        var cells = notebook["cells"]!.AsArray().Select(cell => cell!.AsObject()).ToList();
        Assert.All(cells, AssertCell);
        Assert.Distinct(cells.Select(cell => (string)cell["id"]!));
        return notebook;
    }

    private static void AssertCell(JsonObject cell)
    {
        var (required, optional) = s_cells[(string)cell["cell_type"]!];
        var keys = cell.Select(member => member.Key).ToList();
        Assert.Empty(required.Except(keys));
        Assert.Empty(keys.Except(required).Except(optional));
        Assert.Matches(Id(), (string)cell["id"]!);
        Assert.IsType<JsonObject>(cell["metadata"]);
        AssertText(cell["source"]!);
        if (cell["outputs"] is JsonArray outputs)
            Assert.All(outputs, output => AssertOutput(output!.AsObject()));
    }

    private static void AssertOutput(JsonObject output)
    {
        Assert.Equal(s_outputs[(string)output["output_type"]!], output.Select(member => member.Key).Order());
        if (output["text"] is { } text)
            AssertText(text);
        if (output["data"] is JsonObject data)
            Assert.All(data, form => { if (!form.Key.EndsWith("json", StringComparison.Ordinal)) AssertText(form.Value!); });
        if (output["traceback"] is JsonArray lines)
            Assert.All(lines, line => Assert.IsType<string>((string?)line));
    }

    /// <summary>A list of lines: every one but the last ends in a newline, and none holds another.</summary>
    private static void AssertText(JsonNode text)
    {
        var lines = text.AsArray().Select(line => (string)line!).ToList();
        for (var i = 0; i < lines.Count; i++)
            Assert.Equal(i < lines.Count - 1 ? lines[i].Length - 1 : lines[i].IndexOf('\n', StringComparison.Ordinal), lines[i].IndexOf('\n', StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[a-zA-Z0-9\-_]{1,64}\z")]
    private static partial Regex Id();
}
