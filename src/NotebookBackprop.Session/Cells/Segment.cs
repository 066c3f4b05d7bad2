namespace NotebookBackprop.Session;

/// <summary>A part of a cell that runs as one.</summary>
/// <param name="Line">Where it begins in the cell, from 1.</param>
/// <param name="Text">What to run.</param>
internal abstract record Segment(int Line, string Text);

/// <summary>C#, with the cell's other lines left blank before it, so that line numbers are the cell's.</summary>
internal sealed record CodeSegment(int Line, string Text) : Segment(Line, Text);

/// <summary>A directive's line as typed, without the blanks around it.</summary>
internal sealed record DirectiveSegment(int Line, string Text) : Segment(Line, Text)
{
    /// <summary>Who takes it.</summary>
    public Directive Directive => Directives.Of(Text)!;
}

/// <summary>A line that only the host can take, and cannot.</summary>
/// <param name="line">In the cell, from 1.</param>
/// <param name="message">One sentence for the user.</param>
internal sealed class CellLineException(int line, string message) : Exception(message)
{
    /// <summary>In the cell, from 1.</summary>
    public int Line { get; } = line;
}
