namespace NotebookBackprop.Rendering;

/// <summary>How drawings come out, for the whole session.</summary>
/// <param name="Language">Of the words in them.</param>
/// <param name="Theme">Their colours.</param>
public sealed record Settings(Language Language, Theme Theme)
{
    /// <summary>What a session begins with.</summary>
    public static Settings Default { get; } = new(Language.All[0], Theme.Auto);

    /// <summary>What the session draws with; <c>#!backprop config</c> changes it.</summary>
    public static Settings Current { get; set; } = Default;
}

/// <summary>The colours of drawings.</summary>
public enum Theme
{
    /// <summary>The front end's.</summary>
    Auto,

    /// <summary>Dark on white.</summary>
    Light,

    /// <summary>Light on black.</summary>
    Dark,
}
