namespace NotebookBackprop.Rendering;

/// <summary>All renderers: which kinds of view are shown in which forms.</summary>
public static class Renderers
{
    /// <summary>Tried in this order.</summary>
    public static IReadOnlyList<Renderer> All { get; } =
    [
        .. GraphForms.All,
        new TensorHtml(),
        new PlayerHtml(),
        new PlayHtml(),
        new QuizHtml(),
        new WorksheetHtml(),
        new ExplainHtml(),
        new RulesHtml(),
        new JacobianHtml(),
        new HessianHtml(),
        new CheckHtml(),
        new GradientsHtml(),
        new CompareHtml(),
        new ViewWithEngineHtml(),
        new DiffHtml(),
        new TelescopeHtml(),
        new CostHtml(),
        new ReproductionHtml(),
        new ExerciseHtml(),
        new TrainingHtml(),
        new BoundaryHtml(),
        new ExplainMarkdown(),
        new TensorText(),
        new PlayerText(),
        new PlayText(),
        new QuizText(),
        new WorksheetText(),
        new ExplainText(),
        new RulesText(),
        new JacobianText(),
        new HessianText(),
        new CheckText(),
        new GradientsText(),
        new CompareText(),
        new ViewWithEngineText(),
        new DiffText(),
        new TelescopeText(),
        new CostText(),
        new ReproductionText(),
        new ExerciseText(),
        new TrainingText(),
        new BoundaryText(),
        new TextViewText(),
        new SentenceHtml(),
        new SentenceText(),
    ];

    /// <summary>A view in a form; in its text form where nothing better works.</summary>
    /// <param name="view">Plain data to show.</param>
    /// <param name="mimeType">The form wanted: <c>text/html</c> or <c>text/plain</c>.</param>
    public static string Render(object view, string mimeType) => Render(view, mimeType, All, Settings.Current);

    internal static string Render(object view, string mimeType, IReadOnlyList<Renderer> renderers, Settings settings) => Fallback.Render(view, mimeType, renderers, settings);
}
