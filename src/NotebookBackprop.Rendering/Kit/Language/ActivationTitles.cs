using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>What people write for an activation: the operation's own title, or a language's word for it.</summary>
internal static class ActivationTitles
{
    /// <param name="operation">The name of an operation; another is its own title.</param>
    /// <param name="words">A language's words, by title.</param>
    public static string Of(string operation, IReadOnlyDictionary<string, string> words)
    {
        var title = Catalogue.Find(operation)?.Title ?? operation;
        return words.GetValueOrDefault(title, title);
    }
}
