namespace NotebookBackprop.Host;

/// <summary>What was asked for cannot be begun.</summary>
/// <param name="message">One sentence for the user: what is wrong, where, the mend.</param>
internal sealed class UsageException(string message) : Exception(message);
