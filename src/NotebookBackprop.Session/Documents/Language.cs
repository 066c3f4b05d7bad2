using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>The languages of cells, by the names that front ends give them.</summary>
public static class Language
{
    /// <summary>The one that runs here.</summary>
    public const string CSharp = "csharp";

    /// <summary>Not run, but shown.</summary>
    public const string Markdown = "markdown";

    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = CSharp,
        ["c#"] = CSharp,
        [".net-csharp"] = CSharp,
        ["fsharp"] = "fsharp",
        ["f#"] = "fsharp",
        [".net-fsharp"] = "fsharp",
        ["pwsh"] = "pwsh",
        ["powershell"] = "pwsh",
        [".net-pwsh"] = "pwsh",
        ["javascript"] = "javascript",
        ["js"] = "javascript",
        ["markdown"] = Markdown,
        ["raw"] = "raw",
        ["html"] = "html",
        ["mermaid"] = "mermaid",
        ["sql"] = "sql",
        ["kql"] = "kql",
        ["http"] = "http",
        ["value"] = "value",
    };

    /// <summary>The language that a line such as <c>#!csharp</c> switches to, or null where it is no such line.</summary>
    public static string? OfSelector(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) ? s_names.GetValueOrDefault(line[2..].Trim()) : null;

    /// <summary>The language of a code cell: what the cell says, else what the notebook says, else C#.</summary>
    public static string Of(CodeCell cell, NotebookDocument notebook) =>
        Normal(
            Find(cell.Metadata, "polyglot_notebook", "kernelName")
            ?? Find(cell.Metadata, "dotnet_interactive", "language")
            ?? Find(cell.Metadata, "vscode", "languageId")
            ?? Find(notebook.Metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
            ?? Find(notebook.Metadata, "kernelspec", "language")
            ?? Find(notebook.Metadata, "kernelspec", "name")
            ?? CSharp);

    private static string Normal(string name) => s_names.GetValueOrDefault(name, name);

    private static string? Find(JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            node = (node as JsonObject)?[key];
        return node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
    }
}
