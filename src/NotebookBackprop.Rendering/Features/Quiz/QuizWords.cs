namespace NotebookBackprop.Rendering;

/// <summary>The words of a quiz.</summary>
public sealed record QuizWords
{
    /// <summary>What is to be done.</summary>
    public required string Task { get; init; }

    /// <summary>The solution, folded away where a page runs no scripts.</summary>
    public required string Key { get; init; }

    /// <summary>What stands in the column of a table that is filled in.</summary>
    public required string Answer { get; init; }

    /// <summary>How many {0} of how many {1} are right.</summary>
    public required string Progress { get; init; }

    /// <summary>All are right.</summary>
    public required string Done { get; init; }

    /// <summary>A button: helps without the number.</summary>
    public required string Hint { get; init; }

    /// <summary>A button: the answer.</summary>
    public required string Reveal { get; init; }

    /// <summary>A button: everything blank again.</summary>
    public required string Restart { get; init; }

    /// <summary>The answer is right.</summary>
    public required string Right { get; init; }

    /// <summary>The answer is wrong, and by no usual mistake.</summary>
    public required string Wrong { get; init; }

    /// <summary>The answer is right as far as it goes.</summary>
    public required string TooCoarse { get; init; }

    /// <summary>What stands before a usual mistake.</summary>
    public required string NotYet { get; init; }

    /// <summary>The answer was asked for.</summary>
    public required string Shown { get; init; }

    /// <summary>What to look at after each usual mistake, in one sentence.</summary>
    public required IReadOnlyDictionary<Mistake, string> Mistakes { get; init; }
}
