using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>One of a few words.</summary>
/// <param name="Choices">The words.</param>
internal sealed record ChoiceValue(IReadOnlyList<string> Choices) : MagicValue(string.Join("|", Choices))
{
    public override IEnumerable<string> Candidates(INotebook notebook) => Choices;

    public override object Read(string word, string parameter, INotebook notebook) => Choices.Contains(word)
        ? word
        : throw new MagicException($"{parameter}: there is no '{word}'; {Suggestion.Of(word, Choices, "choose")}.");
}
