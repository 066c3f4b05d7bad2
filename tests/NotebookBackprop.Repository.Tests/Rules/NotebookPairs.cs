using System.Text.Json;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>
/// The English and the Spanish course are one course: the same files, and in each the same cells by the same ids, in which the
/// code is the same apart from comments, the texts in string literals, and the language that each sets for its drawings.
/// Every lesson has a notebook of solutions.
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
            foreach (var difference in Differences(name, Cells(tree.Text(English + name)), Cells(tree.Text(Spanish + name))))
                yield return difference;
        foreach (var lesson in english.Where(name => !name.Contains('/', StringComparison.Ordinal) && !english.Contains("solutions/" + name)))
            yield return $"{English}{lesson} has no {English}solutions/{lesson}.";
    }

    static IEnumerable<string> Differences(string name, Cell[] english, Cell[] spanish)
    {
        if (english.Length != spanish.Length)
            yield return $"{name} has {english.Length} cells in English and {spanish.Length} in Spanish.";
        foreach (var (index, (first, second)) in english.Zip(spanish).Index())
            if (first.Id != second.Id || first.Kind != second.Kind)
                yield return $"{name}: cell {index + 1} is {first.Kind} '{first.Id}' in English and {second.Kind} '{second.Id}' in Spanish.";
            else if (first.Kind == "code" && Shape(first.Source, "en") != Shape(second.Source, "es"))
                yield return $"{name}: cell {index + 1} ('{first.Id}') does something else in Spanish than in English.";
    }

    static string Shape(string cell, string language) => CodeShape.Of(cell.Replace($"--language {language}", "--language", StringComparison.Ordinal));

    static string[] Notebooks(SourceTree tree, string folder) =>
        [.. tree.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && Path.GetExtension(path) is ".ipynb" or ".dib")
            .Select(path => path[folder.Length..])];

    static Cell[] Cells(string notebook)
    {
        using var document = JsonDocument.Parse(notebook);
        return [.. from cell in document.RootElement.GetProperty("cells").EnumerateArray()
                   select new Cell(
                       cell.TryGetProperty("id", out var id) ? id.GetString()! : "",
                       cell.GetProperty("cell_type").GetString()!,
                       Source(cell.GetProperty("source")))];
    }

    // nbformat: a text, or a list of lines that keep their ends.
    static string Source(JsonElement source) => source.ValueKind == JsonValueKind.Array
        ? string.Concat(source.EnumerateArray().Select(line => line.GetString()))
        : source.GetString() ?? "";

    sealed record Cell(string Id, string Kind, string Source);
}
