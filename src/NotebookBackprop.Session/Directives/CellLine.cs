namespace NotebookBackprop.Session;

/// <summary>The line of a cell that the cursor is in.</summary>
/// <param name="Start">Where it begins in the cell.</param>
/// <param name="Text">The line.</param>
/// <param name="Cursor">The cursor's place in it.</param>
/// <param name="Blanked">The cell with spaces in the place of its directives, so that every index stays.</param>
internal sealed record CellLine(int Start, string Text, int Cursor, string Blanked)
{
    /// <summary>Whether the line is for the host and not for the compiler.</summary>
    public bool IsDirective => Directives.IsMeant(Text);

    /// <summary>Where the word at the cursor begins in the line.</summary>
    public int WordStart
    {
        get
        {
            var start = Cursor;
            while (start > 0 && !char.IsWhiteSpace(Text[start - 1]))
                start--;
            return start;
        }
    }

    /// <summary>The word at the cursor, as far as the cursor.</summary>
    public string Word => Text[WordStart..Cursor];

    /// <summary>The line at a place of a cell.</summary>
    public static CellLine At(string code, int cursor)
    {
        var start = cursor == 0 ? 0 : code.LastIndexOf('\n', cursor - 1) + 1;
        var end = code.IndexOf('\n', cursor);
        var blanked = code.Split('\n').Select(line => Directives.IsMeant(line) ? new string(' ', line.Length) : line);
        return new(start, code[start..(end < 0 ? code.Length : end)], cursor - start, string.Join('\n', blanked));
    }
}
