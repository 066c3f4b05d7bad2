namespace NotebookBackprop.Session;

/// <summary>The page's own few words, in the language of the notebook.</summary>
/// <param name="Theme">Names the button that changes between light and dark.</param>
internal sealed record PageWords(string Theme)
{
    private static readonly PageWords s_english = new("Light or dark");
    private static readonly PageWords s_spanish = new("Claro u oscuro");

    /// <summary>The words of a language; English where there are none.</summary>
    /// <param name="code">Such as <c>es</c> or <c>es-MX</c>.</param>
    public static PageWords Of(string code) => code.Split('-')[0] == "es" ? s_spanish : s_english;
}
