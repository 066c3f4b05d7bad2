using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary>A kind of value that magic commands take: how it is read, and what completion offers.</summary>
/// <param name="Usage">How help writes it.</param>
public abstract record MagicValue(string Usage)
{
    /// <summary>What such a value is, for completion.</summary>
    public virtual MagicItemKind Kind => MagicItemKind.Value;

    /// <summary>Everything that could be given, for completion.</summary>
    public abstract IEnumerable<string> Candidates(INotebook notebook);

    /// <summary>The value of a word.</summary>
    /// <param name="word">As typed, without quotes.</param>
    /// <param name="parameter">What it is for, to be named in a message.</param>
    /// <param name="notebook">Gives the variables.</param>
    /// <exception cref="MagicException">The word is none of the kind.</exception>
    public abstract object Read(string word, string parameter, INotebook notebook);
}
