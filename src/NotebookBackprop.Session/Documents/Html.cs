namespace NotebookBackprop.Session;

/// <summary>Text made safe for a page.</summary>
internal static class Html
{
    /// <summary>For element content and for attributes in double quotes.</summary>
    public static string Encode(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal)
            .Replace("\"", "&quot;", StringComparison.Ordinal);
}
