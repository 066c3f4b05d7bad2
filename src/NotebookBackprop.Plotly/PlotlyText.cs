namespace NotebookBackprop.Plotly;

/// <summary>Text of users in a language that reads some tags, entities and, between dollars, LaTeX.</summary>
internal static class PlotlyText
{
    public static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("$", "&#36;", StringComparison.Ordinal);

    /// <summary>What is said of a place: its head in bold, then line by line.</summary>
    public static string Note(IReadOnlyList<string> lines) =>
        string.Join("<br>", lines.Select((line, i) => i == 0 ? $"<b>{Encode(line)}</b>" : Encode(line)));
}
