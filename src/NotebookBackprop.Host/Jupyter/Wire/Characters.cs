using System.Text;

namespace NotebookBackprop.Host;

/// <summary>The protocol counts characters of Unicode; a C# string counts halves of the rarer ones.</summary>
internal static class Characters
{
    /// <summary>The place in a string of the character with a number; the end where there are not so many.</summary>
    public static int ToIndex(string text, int characters)
    {
        var index = 0;
        foreach (var character in text.EnumerateRunes())
        {
            if (characters-- <= 0)
                break;
            index += character.Utf16SequenceLength;
        }
        return index;
    }

    /// <summary>How many characters stand before a place in a string.</summary>
    public static int Count(string text, int index) => text.AsSpan(0, index).EnumerateRunes().Count();

    private static int Count(this SpanRuneEnumerator runes)
    {
        var count = 0;
        foreach (var _ in runes)
            count++;
        return count;
    }
}
