using System.Globalization;
using System.Text;

namespace NotebookBackprop.Rendering;

/// <summary>Aligned columns in plain text.</summary>
internal static class TextTable
{
    /// <summary>Rows below one another, two spaces between columns, no space at a line's end.</summary>
    /// <param name="rows">The head first; all of one length.</param>
    /// <param name="isNumber">For each column whether it is flush right.</param>
    public static string Write(IReadOnlyList<string[]> rows, params IReadOnlyList<bool> isNumber)
    {
        int[] widths = [.. isNumber.Select((_, c) => rows.Max(row => Length(row[c])))];
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            var line = new StringBuilder();
            for (var c = 0; c < row.Length; c++)
            {
                var fill = new string(' ', widths[c] - Length(row[c]));
                line.Append(c > 0 ? "  " : "").Append(isNumber[c] ? fill + row[c] : row[c] + fill);
            }
            text.Append(line.ToString().TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    private static int Length(string text) => new StringInfo(text).LengthInTextElements;
}
