using System.Text.Json;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>
/// The English and the Spanish course are one course: the same files, and in each the same code cells,
/// apart from comments, the texts in string literals, and the language that each sets for its drawings.
/// </summary>
sealed class NotebookPairs : IRule
{
    const string English = "notebooks/en/", Spanish = "notebooks/es/";

    public IEnumerable<string> Violations(SourceTree tree)
    {
        var english = Notebooks(tree, English);
        var spanish = Notebooks(tree, Spanish);
        foreach (var name in english.Except(spanish))
            yield return $"{English}{name} has no Spanish version.";
        foreach (var name in spanish.Except(english))
            yield return $"{Spanish}{name} has no English version.";
        foreach (var name in english.Intersect(spanish).Where(name => name.EndsWith(".ipynb", StringComparison.Ordinal)))
            foreach (var difference in Differences(name, CodeCells(tree.Text(English + name)), CodeCells(tree.Text(Spanish + name))))
                yield return difference;
    }

    static IEnumerable<string> Differences(string name, string[] english, string[] spanish)
    {
        if (english.Length != spanish.Length)
            yield return $"{name} has {english.Length} code cells in English and {spanish.Length} in Spanish.";
        foreach (var (index, cells) in english.Zip(spanish).Index())
            if (Shape(cells.First, "en") != Shape(cells.Second, "es"))
                yield return $"{name}: code cell {index + 1} does something else in Spanish than in English.";
    }

    static string Shape(string cell, string language) => CodeShape.Of(cell.Replace($"--language {language}", "--language", StringComparison.Ordinal));

    static string[] Notebooks(SourceTree tree, string folder) =>
        [.. tree.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && Path.GetExtension(path) is ".ipynb" or ".dib")
            .Select(path => path[folder.Length..])];

    static string[] CodeCells(string notebook)
    {
        using var document = JsonDocument.Parse(notebook);
        return [.. from cell in document.RootElement.GetProperty("cells").EnumerateArray()
                   where cell.GetProperty("cell_type").GetString() == "code"
                   select Source(cell.GetProperty("source"))];
    }

    // nbformat: a text, or a list of lines that keep their ends.
    static string Source(JsonElement source) => source.ValueKind == JsonValueKind.Array
        ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
        : source.GetString() ?? "";
}
