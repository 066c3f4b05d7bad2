namespace NotebookBackprop.Rendering;

/// <summary>What became of a reader's answer.</summary>
/// <param name="Outcome">Whether there is an answer, and whether it is right.</param>
/// <param name="Mistake">What the mistake is, where the answer is a known wrong one.</param>
/// <param name="Hint">What helps on.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record Exercise(ExerciseOutcome Outcome, string? Mistake, string Hint);

/// <summary>Whether an exercise is answered.</summary>
public enum ExerciseOutcome
{
    /// <summary>It is the reader's turn.</summary>
    Unanswered,

    /// <summary>The answer is right.</summary>
    Right,

    /// <summary>The answer is wrong.</summary>
    Wrong,
}
