using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Names and other text of users, made fit for a line of a drawing.</summary>
internal static class Label
{
    private const int MostElements = 24;

    /// <summary>
    /// At most 24 characters as a reader counts them; control characters are replaced, and text that runs from right to
    /// left is isolated, so that it cannot turn round the formula it stands in.
    /// </summary>
    public static string Shorten(string text)
    {
        var safe = new StringBuilder();
        var isRightToLeft = false;
        var elements = StringInfo.GetTextElementEnumerator(text);
        for (var count = 0; elements.MoveNext(); count++)
        {
            if (count == MostElements - 1 && elements.ElementIndex + elements.GetTextElement().Length < text.Length)
            {
                safe.Append('…');
                break;
            }
            // A mark can be stacked without end; more than a few on one letter are not read but painted over the drawing.
            foreach (var rune in elements.GetTextElement().EnumerateRunes().Take(8))
            {
                isRightToLeft |= rune.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
                safe.Append(IsVisible(rune) ? rune : Rune.ReplacementChar);
            }
        }
        return isRightToLeft ? $"\u2068{safe}\u2069" : safe.ToString();
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        UnicodeCategory.Format => rune.Value == 0x200D, // joins emoji
        _ => true,
    };
}
