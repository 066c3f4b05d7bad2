namespace NotebookBackprop.Session;

/// <summary>
/// A line of a cell that is for the host and not for the compiler, by the name that it has in .NET Interactive. A new one
/// is a file, and a line in <see cref="Directives.All"/>.
/// </summary>
/// <param name="Name">The line's first word.</param>
/// <param name="Usage">The whole line.</param>
/// <param name="Help">What it does, in one line.</param>
internal abstract record Directive(string Name, string Usage, string Help)
{
    /// <summary>Whether a line is one of these.</summary>
    /// <param name="line">As typed, without the blanks around it.</param>
    public virtual bool Takes(string line) => line.Split((char[]?)null, 2)[0] == Name;

    /// <summary>Does what a line says.</summary>
    /// <param name="line">The line.</param>
    /// <param name="run">What runs the cell.</param>
    /// <exception cref="DirectiveException">It cannot be done.</exception>
    public abstract Task<CellResult> Run(DirectiveSegment line, CellRun run);

    /// <summary>Words that could stand at the cursor.</summary>
    /// <param name="line">The line with the cursor, which is behind the first word.</param>
    /// <param name="session">Whose names are in scope.</param>
    public virtual IEnumerable<string> Complete(CellLine line, CellSession session) => [];

    /// <summary>What hovering over a line tells.</summary>
    /// <param name="line">As typed.</param>
    public virtual string Describe(string line) => $"{Usage}\n{Help}";

    /// <summary>What a line says behind its first word, without the quotes around it.</summary>
    protected static string Argument(string line) => line.Split((char[]?)null, 2).ElementAtOrDefault(1)?.Trim().Trim('"').Trim() ?? "";

    /// <summary>Refuses words that would be without effect.</summary>
    /// <exception cref="DirectiveException">There is one.</exception>
    protected void TakesNoArgument(string line)
    {
        if (Argument(line) is { Length: > 0 } argument)
            throw new DirectiveException($"{Name} takes nothing, and '{argument}' stands behind it: leave it out.");
    }
}

/// <summary>A line for the host that cannot be done.</summary>
/// <param name="message">One sentence for the user: what is wrong, and the mend.</param>
public sealed class DirectiveException(string message) : Exception(message);
