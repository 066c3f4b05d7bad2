using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Text as it stands in HTML, XML and quoted attributes.</summary>
internal static class Markup
{
    /// <summary>Encodes the five characters that mean something, and replaces those that XML 1.0 cannot hold.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append((char)rune.Value),
                < ' ' or 0xFFFE or 0xFFFF => escaped.Append(Rune.ReplacementChar),
                _ => escaped.Append(rune),
            };
        }
        return escaped.ToString();
    }
}
