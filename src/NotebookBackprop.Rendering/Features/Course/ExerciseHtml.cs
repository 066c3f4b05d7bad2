namespace NotebookBackprop.Rendering;

/// <summary>
/// An exercise in a page: a note with a bar whose stroke tells the outcomes apart, without any script. What is graded is read
/// from its attribute, as the words are in the reader's language.
/// </summary>
internal sealed record ExerciseHtml() : Renderer<Exercise>(MimeTypes.Html)
{
    /// <summary>Holds the <see cref="ExerciseOutcome"/>.</summary>
    public const string OutcomeAttribute = "data-exercise";

    protected override string Render(Exercise view, Settings settings)
    {
        var bar = view.Outcome switch
        {
            ExerciseOutcome.Right => "4px solid #2da44e",
            ExerciseOutcome.Wrong => "4px dashed #d1453b",
            _ => "4px solid #8a94a3",
        };
        var sentences = ExerciseText.Sentences(view, settings.Language);
        return $"<div {OutcomeAttribute}=\"{view.Outcome}\" lang=\"{settings.Language.Code}\" style=\"border-left:{bar};padding:4px 0 4px 12px;max-width:760px\"><b>{ExerciseText.Mark(view)} {sentences[0]}</b> {string.Join(" ", sentences.Skip(1).Select(Markup.Escape))}</div>";
    }
}
