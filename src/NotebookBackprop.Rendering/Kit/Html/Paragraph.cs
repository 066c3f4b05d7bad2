namespace NotebookBackprop.Rendering;

/// <summary>Sentences below a drawing, in a page.</summary>
internal static class Paragraph
{
    /// <summary>One paragraph each.</summary>
    public static string All(IEnumerable<string> sentences) =>
        string.Concat(sentences.Select(sentence => $"<p style=\"margin:4px 0;max-width:760px\">{Markup.Escape(sentence)}</p>\n"));

    /// <summary>A head where there is no drawing to carry it.</summary>
    public static string Bold(string head) => $"<div><b>{Markup.Escape(head)}</b></div>\n";
}
