using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>Reads a line as typed: the same for every front end, since theirs lose words that they do not expect.</summary>
internal static class MagicLine
{
    /// <summary>The command and its checked values.</summary>
    /// <exception cref="MagicException">Anything about the line is wrong; one sentence says what, and what exists.</exception>
    public static (MagicCommand Command, MagicArguments Arguments) Read(string line, INotebook notebook)
    {
        var (words, openQuote) = Words.Split(line.Trim());
        if (words.Count == 0 || words[0].Text != Magic.Prefix) throw new MagicException($"a magic line begins with {Magic.Prefix}; this one is '{line.Trim()}'.");
        if (openQuote is { } quote) throw new MagicException($"a quotation mark {quote} is not closed; put another {quote} after the quoted text.");
        if (words.Count == 1 || IsHelp(words[1].Text)) return (HelpMagic.Command, new(new Dictionary<string, object>()));

        var command = Find(words[1].Text);
        if (AsksForHelp(words, notebook)) return HelpMagic.For(command);
        var values = new Dictionary<string, object>();
        var places = new Queue<MagicParameter>(command.Places);
        for (var i = 2; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                var option = command.Options.FirstOrDefault(o => o.Name == word) ?? throw UnknownOption(command, word);
                if (values.ContainsKey(option.Name)) throw new MagicException($"{command.Name}: {option.Name} is given twice; give it once.");
                if (i + 1 == words.Count || words[i + 1].Text.StartsWith("--", StringComparison.Ordinal))
                    throw new MagicException($"{command.Name}: {option.Name} needs a value: {option.Name} {option.Value.Usage}.");
                values.Add(option.Name, option.Value.Read(words[++i].Text, $"{command.Name} {option.Name}", notebook));
            }
            else if (places.TryDequeue(out var place)) values.Add(place.Name, place.Value.Read(word, command.Name, notebook));
            else throw new MagicException($"{command.Name}: '{word}' is one word too many; it is typed {command.Usage}.");
        }
        if (command.Parameters.FirstOrDefault(p => p.IsRequired && !values.ContainsKey(p.Name)) is { } missing)
            throw new MagicException($"{command.Name}: {missing.Name} is missing, {missing.Help}; {Suggestion.List([.. missing.Value.Candidates(notebook)], "there are", "there is none yet")}.");
        return (command, new(values));
    }

    /// <summary>What one types who looks for help: the one exception to options that take a value.</summary>
    private static bool AsksForHelp(IReadOnlyList<Word> words, INotebook notebook) =>
        words.Skip(2).Any(word => IsHelp(word.Text)) || (words is [_, _, { Text: "help" }] && notebook.Variables.All(variable => variable.Key != "help"));

    private static bool IsHelp(string word) => word is "--help" or "-h";

    internal static MagicCommand Find(string name) => Magic.All.FirstOrDefault(command => command.Name == name)
        ?? throw new MagicException($"there is no command '{name}'; {Suggestion.Of(name, [.. Magic.All.Select(command => command.Name)], "commands are")}.");

    private static MagicException UnknownOption(MagicCommand command, string word)
    {
        List<string> options = [.. command.Options.Select(option => option.Name)];
        return new($"{command.Name}: there is no option '{word}'; {Suggestion.Of(word, options, "options are", $"it takes none and is typed {command.Usage}")}.");
    }
}
