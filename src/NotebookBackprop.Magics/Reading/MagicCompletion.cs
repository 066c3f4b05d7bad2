using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>Completion of a magic line, from the same declarations as its reading.</summary>
internal static class MagicCompletion
{
    public static IReadOnlyList<string> At(string line, int cursor, INotebook notebook)
    {
        var words = Words.Split(line[..Math.Clamp(cursor, 0, line.Length)]).Words;
        var isTyping = words.Count > 0 && words[^1].End == Math.Clamp(cursor, 0, line.Length);
        var typed = isTyping ? words[^1].Text : "";
        List<string> before = [.. words.Take(isTyping ? words.Count - 1 : words.Count).Select(word => word.Text)];
        return [.. Candidates(before, notebook).Where(candidate => candidate.StartsWith(typed, StringComparison.OrdinalIgnoreCase))];
    }

    private static IEnumerable<string> Candidates(List<string> before, INotebook notebook)
    {
        if (before.Count == 0) return [Magic.Prefix];
        if (before[0] != Magic.Prefix) return [];
        if (before.Count == 1) return Magic.All.Select(command => command.Name);
        if (Magic.All.FirstOrDefault(command => command.Name == before[1]) is not { } command) return [];

        var given = before.Skip(2).ToList();
        if (given.Count > 0 && command.Options.FirstOrDefault(option => option.Name == given[^1]) is { } open) return open.Value.Candidates(notebook);
        var options = command.Options.Where(option => !given.Contains(option.Name)).Select(option => option.Name);
        var placed = given.Where((word, i) => !IsOption(word) && (i == 0 || !IsOption(given[i - 1]))).Count();
        var place = command.Places.Skip(placed).FirstOrDefault();
        return (place?.Value.Candidates(notebook) ?? []).Concat(options);

        static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);
    }
}
