namespace NotebookBackprop.Magics;

/// <summary>A magic line that cannot be run. The message is one sentence for the user: what is wrong, and what exists.</summary>
/// <param name="message">The sentence.</param>
public sealed class MagicException(string message) : Exception(message);
