using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>
/// How wide text comes out, at most. A drawing is laid out where no font is at hand, so the widths are those of DejaVu
/// Sans, the widest of the fonts that front ends choose for <c>system-ui</c>.
/// </summary>
internal static class TextMeasure
{
    /// <summary>The width of a line, in CSS pixels.</summary>
    /// <param name="text">One line.</param>
    /// <param name="size">The font's size in CSS pixels.</param>
    /// <param name="isBold">Whether it is set in bold.</param>
    public static double Width(string text, double size, bool isBold = false) =>
        text.EnumerateRunes().Sum(Ems) * size * (isBold ? 1.12 : 1);

    private static double Ems(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '·' or 'i' or 'j' or 'l' or 'I' => 0.34,
        '(' or ')' or '[' or ']' or '/' or 'f' or 't' or 'r' or '-' => 0.42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => 1.02,
        '+' or '−' or '=' or '×' or '÷' or '<' or '>' or '≥' or '≤' or '…' or '∿' or (>= '←' and <= '⇿') => 0.86,
        >= 'A' and <= 'Z' => 0.77,
        >= '₀' and <= '₉' => 0.42,
        < 0x2E80 => IsMark(rune) ? 0 : 0.65,
        _ => IsMark(rune) ? 0 : 1.4, // East Asian letters and emoji
    };

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
