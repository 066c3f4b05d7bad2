using System.Text;

namespace NotebookBackprop.Magics;

/// <summary>A word of a line.</summary>
/// <param name="Text">Without its quotes.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends in the line, quotes included.</param>
internal sealed record Word(string Text, int Start, int End);

/// <summary>Splits a line into words: at blanks, but for quoted parts; <c>//</c> at the start of a word begins a note.</summary>
internal static class Words
{
    /// <summary>The words of a line, and a quote that is not closed, if there is one.</summary>
    public static (IReadOnlyList<Word> Words, char? OpenQuote) Split(string line)
    {
        var words = new List<Word>();
        var text = new StringBuilder();
        var start = -1;
        char? quote = null;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (quote is null && start < 0 && c == '/' && i + 1 < line.Length && line[i + 1] == '/') break;
            if (quote is null && char.IsWhiteSpace(c))
            {
                if (start >= 0) words.Add(new(text.ToString(), start, i));
                text.Clear();
                start = -1;
                continue;
            }
            if (start < 0) start = i;
            if (quote == c) quote = null;
            else if (quote is null && c is ('"' or '\'')) quote = c;
            else text.Append(c);
        }
        if (start >= 0) words.Add(new(text.ToString(), start, line.Length));
        return (words, quote);
    }
}
