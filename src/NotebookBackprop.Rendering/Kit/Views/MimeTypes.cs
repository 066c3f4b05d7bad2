namespace NotebookBackprop.Rendering;

/// <summary>The forms in which a value is shown.</summary>
internal static class MimeTypes
{
    public const string Html = "text/html";
    public const string Markdown = "text/markdown";
    public const string Plain = "text/plain";
}
