using System.Collections.Frozen;
using System.Text;

namespace NotebookBackprop.Session;

/// <summary>Letters in a style. Browsers follow no <c>mathvariant</c> but <c>normal</c>, so a style is a character or CSS.</summary>
internal static class MathAlphabets
{
    // Where a letter was in Unicode before the alphabets were, its place in the alphabet is empty.
    private static readonly FrozenDictionary<(string, char), string> s_older = new Dictionary<(string, char), string>
    {
        [("mathbb", 'C')] = "ℂ",
        [("mathbb", 'H')] = "ℍ",
        [("mathbb", 'N')] = "ℕ",
        [("mathbb", 'P')] = "ℙ",
        [("mathbb", 'Q')] = "ℚ",
        [("mathbb", 'R')] = "ℝ",
        [("mathbb", 'Z')] = "ℤ",
        [("mathcal", 'B')] = "ℬ",
        [("mathcal", 'E')] = "ℰ",
        [("mathcal", 'F')] = "ℱ",
        [("mathcal", 'H')] = "ℋ",
        [("mathcal", 'I')] = "ℐ",
        [("mathcal", 'L')] = "ℒ",
        [("mathcal", 'M')] = "ℳ",
        [("mathcal", 'R')] = "ℛ",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> s_capitals = new Dictionary<string, int>
    {
        ["mathbb"] = 0x1D538,
        ["mathcal"] = 0x1D49C,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> s_attributes = new Dictionary<string, string>
    {
        ["mathrm"] = " mathvariant=\"normal\"",
        ["mathit"] = "",
        ["mathbf"] = " mathvariant=\"normal\" style=\"font-weight:bold\"",
        ["boldsymbol"] = " style=\"font-weight:bold\"",
        ["bm"] = " style=\"font-weight:bold\"",
    }.ToFrozenDictionary();

    /// <summary>Whether a command names a style.</summary>
    public static bool Has(string style) => s_attributes.ContainsKey(style) || s_capitals.ContainsKey(style);

    /// <summary>A text in a style, or null where the style lacks a letter of it.</summary>
    public static string? Element(string style, string text)
    {
        if (s_attributes.TryGetValue(style, out var attributes))
            return $"<mi{attributes}>{Html.Encode(text)}</mi>";
        var styled = new StringBuilder();
        foreach (var letter in text)
        {
            if (s_older.TryGetValue((style, letter), out var older))
                styled.Append(older);
            else if (char.IsAsciiLetterUpper(letter))
                styled.Append(char.ConvertFromUtf32(s_capitals[style] + letter - 'A'));
            else
                return null;
        }
        return $"<mi mathvariant=\"normal\">{styled}</mi>";
    }
}
