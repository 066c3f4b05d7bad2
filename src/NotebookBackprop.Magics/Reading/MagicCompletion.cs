using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>Completion of a magic line, from the same declarations as its reading.</summary>
internal static class MagicCompletion
{
    public static IReadOnlyList<MagicItem> At(string line, int cursor, INotebook notebook)
    {
        var words = Words.Split(line[..Math.Clamp(cursor, 0, line.Length)]).Words;
        var isTyping = words.Count > 0 && words[^1].End == Math.Clamp(cursor, 0, line.Length);
        var typed = isTyping ? words[^1].Text : "";
        List<string> before = [.. words.Take(isTyping ? words.Count - 1 : words.Count).Select(word => word.Text)];
        return [.. Candidates(before, notebook).Where(candidate => candidate.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))];
    }

    private static IEnumerable<MagicItem> Candidates(List<string> before, INotebook notebook)
    {
        if (before.Count == 0) return [new(Magic.Prefix, MagicItemKind.Command, Magic.Help)];
        if (before[0] != Magic.Prefix) return [];
        if (before.Count == 1) return Magic.All.Select(command => new MagicItem(command.Name, MagicItemKind.Command, command.Help));
        if (Magic.All.FirstOrDefault(command => command.Name == before[1]) is not { } command) return [];

        var given = before.Skip(2).ToList();
        if (given.Count > 0 && command.Options.FirstOrDefault(option => option.Name == given[^1]) is { } open) return Values(open);
        var options = command.Options.Where(option => !given.Contains(option.Name)).Select(option => new MagicItem(option.Name, MagicItemKind.Option, option.Help));
        var placed = given.Where((word, i) => !IsOption(word) && (i == 0 || !IsOption(given[i - 1]))).Count();
        var place = command.Places.Skip(placed).FirstOrDefault();
        return (place is null ? [] : Values(place)).Concat(options);

        IEnumerable<MagicItem> Values(MagicParameter of) => of.Value.Candidates(notebook).Select(text => new MagicItem(text, of.Value.Kind, of.Help));

        static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);
    }
}
