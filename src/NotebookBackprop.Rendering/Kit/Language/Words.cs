namespace NotebookBackprop.Rendering;

/// <summary>The words of one kind of drawing in every language. They live with the drawing; a new language is one more of them here, and the compiler asks each drawing for it.</summary>
/// <typeparam name="T">A record of words.</typeparam>
/// <param name="English">The first, and the default.</param>
/// <param name="Spanish">The second.</param>
internal sealed record Words<T>(T English, T Spanish)
{
    /// <summary>The words in a language.</summary>
    public T this[Language language] => language.Code switch
    {
        "es" => Spanish,
        _ => English,
    };
}
