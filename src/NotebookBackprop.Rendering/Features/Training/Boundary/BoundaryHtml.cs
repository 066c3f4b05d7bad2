namespace NotebookBackprop.Rendering;

/// <summary>A decision boundary in a page.</summary>
internal sealed record BoundaryHtml() : Renderer<BoundaryView>(MimeTypes.Html)
{
    protected override string Render(BoundaryView view, Settings settings) => Script.Enliven(Picture(view.Boundary, settings), settings, Script.Picture);

    /// <summary>The drawing alone, as a part of another output.</summary>
    public static string Picture(DecisionBoundary boundary, Settings settings) =>
        Rendering.Picture.Show(BoundarySvg.Draw(boundary, settings), BoundaryText.Alt(boundary, TrainingWords.In[settings.Language]));
}
