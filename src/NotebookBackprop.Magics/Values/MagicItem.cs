namespace NotebookBackprop.Magics;

/// <summary>Something that could stand at a place of a magic line, for an editor to offer.</summary>
/// <param name="Text">The whole word.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Help">What it does or stands for, in one line.</param>
public sealed record MagicItem(string Text, MagicItemKind Kind, string Help);

/// <summary>What a word of a magic line is.</summary>
public enum MagicItemKind
{
    /// <summary>The prefix, or the name of a command.</summary>
    Command,

    /// <summary>The name of an option.</summary>
    Option,

    /// <summary>A variable of the session.</summary>
    Variable,

    /// <summary>One of a few words that an option takes.</summary>
    Value,
}
