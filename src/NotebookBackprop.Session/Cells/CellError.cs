namespace NotebookBackprop.Session;

/// <summary>Why a cell failed, with the lines of the user's code that it comes from.</summary>
/// <param name="Name">The exception's type, or the kind of failure.</param>
/// <param name="Message">For the user.</param>
/// <param name="Places">Lines of cells, innermost first.</param>
public sealed record CellError(string Name, string Message, IReadOnlyList<ErrorPlace> Places)
{
    /// <summary>The report for a reader, line by line.</summary>
    public IReadOnlyList<string> Report
    {
        get
        {
            var report = new List<string>();
            if (Message.Length > 0)
                report.AddRange($"{Name}: {Message}".ReplaceLineEndings("\n").Split('\n'));
            foreach (var place in Places)
            {
                report.Add($"{place.Label}, line {place.Line}:");
                report.Add($"    {place.Source}");
                if (place.Note is not null)
                    report.Add($"  {place.Note}");
            }
            return report;
        }
    }

    /// <summary>The error as an output of the cell.</summary>
    public ErrorOutput ToOutput() => new(Name, Message.Length > 0 ? Message : Places[0].Note ?? "", Report);
}

/// <summary>A line of a cell that an error comes from.</summary>
/// <param name="Label">The cell, such as <c>Cell 3</c>.</param>
/// <param name="Line">In the cell, from 1.</param>
/// <param name="Source">The line itself.</param>
/// <param name="Note">What is wrong just there, if that is known.</param>
public sealed record ErrorPlace(string Label, int Line, string Source, string? Note = null);
