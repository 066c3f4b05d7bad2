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
        { Outcome: ExerciseOutcome.Unanswered } => [CourseWords.In[words].YourTurn, CourseWords.In[words].PutAnswer],
        { Outcome: ExerciseOutcome.Right } => [CourseWords.In[words].Right],
        { Mistake: { } mistake } => [CourseWords.In[words].NotYet, mistake, view.Hint],
        _ => [CourseWords.In[words].NotYet, view.Hint],
    };
}
