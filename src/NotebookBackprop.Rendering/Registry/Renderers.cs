namespace NotebookBackprop.Rendering;

/// <summary>All renderers, and the one way to show a view. A renderer that fails never breaks a cell.</summary>
public static class Renderers
{
    /// <summary>Tried in this order.</summary>
    public static IReadOnlyList<Renderer> All { get; } =
    [
        new GraphHtml(),
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
        new GraphText(),
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

    internal static string Render(object view, string mimeType, IReadOnlyList<Renderer> renderers, Settings settings)
    {
        if (First(view, mimeType, renderers, settings) is { } done) return done;
        var text = First(view, MimeTypes.Plain, renderers, settings) ?? $"This {view.GetType().Name} could not be drawn.";
        return mimeType == MimeTypes.Html ? $"<pre>{Markup.Escape(text)}</pre>" : text;
    }

    private static string? First(object view, string mimeType, IReadOnlyList<Renderer> renderers, Settings settings)
    {
        foreach (var renderer in renderers.Where(r => r.MimeType == mimeType))
        {
            try
            {
                if (renderer.Render(view, settings) is { } done) return done;
            }
#pragma warning disable CA1031 // Whatever goes wrong in a drawing, the user's cell has succeeded: the next form takes over.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
        return null;
    }
}
