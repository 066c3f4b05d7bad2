using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>Some of a few words, with commas between them and no blanks: <c>tanh,relu</c>. Gives them as typed, each once.</summary>
/// <param name="Choices">The words.</param>
internal sealed record ListValue(IReadOnlyList<string> Choices) : MagicValue("A,B")
{
    public override IEnumerable<string> Candidates(INotebook notebook) => Choices;

    public override object Read(string word, string parameter, INotebook notebook)
    {
        var parts = word.Split(',', StringSplitOptions.TrimEntries);
        if (Array.Find(parts, part => !Choices.Contains(part)) is not { } wrong) return parts.Distinct().ToList();
        throw new MagicException(wrong.Length == 0
            ? $"{parameter}: '{word}' has a comma too many; write them as {Choices[0]},{Choices[^1]}."
            : $"{parameter}: there is no '{wrong}'; {Suggestion.Of(wrong, Choices, "choose from")}.");
    }
}
