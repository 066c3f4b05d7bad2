namespace NotebookBackprop.Rendering;

/// <summary>An exercise in plain text; its first character is the same in every language.</summary>
internal sealed record ExerciseText() : Renderer<Exercise>(MimeTypes.Plain)
{
    protected override string Render(Exercise view, Settings settings) => $"{Mark(view)} {string.Join(" ", Sentences(view, settings.Language))}";

    public static string Mark(Exercise view) => view.Outcome switch
    {
        ExerciseOutcome.Right => "✓",
        ExerciseOutcome.Wrong => "✗",
        _ => "○",
    };

    /// <summary>The verdict, and what follows it.</summary>
    public static IReadOnlyList<string> Sentences(Exercise view, Language words) => view switch
    {
        { Outcome: ExerciseOutcome.Unanswered } => [words.Course.YourTurn, words.Course.PutAnswer],
        { Outcome: ExerciseOutcome.Right } => [words.Quiz.Right],
        { Mistake: { } mistake } => [words.Course.NotYet, mistake, view.Hint],
        _ => [words.Course.NotYet, view.Hint],
    };
}
