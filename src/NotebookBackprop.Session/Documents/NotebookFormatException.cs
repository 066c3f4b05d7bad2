namespace NotebookBackprop.Session;

/// <summary>A file that cannot be read as a notebook.</summary>
/// <param name="message">One sentence without its subject, which is the file: "is not JSON (...)".</param>
public sealed class NotebookFormatException(string message) : Exception(message);
