namespace NotebookBackprop.Rendering;

/// <summary>A view as it is first shown in a page that has no chart engine yet.</summary>
/// <param name="View">The view.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
internal sealed record ViewWithEngine(object View);

/// <summary>The engine, and the view after it.</summary>
internal sealed record ViewWithEngineHtml() : Renderer<ViewWithEngine>(MimeTypes.Html)
{
    protected override string Render(ViewWithEngine view, Settings settings) =>
        ChartEngine.Html + Renderers.Render(view.View, MimeTypes.Html, Renderers.All, settings);
}

/// <summary>The view alone.</summary>
internal sealed record ViewWithEngineText() : Renderer<ViewWithEngine>(MimeTypes.Plain)
{
    protected override string Render(ViewWithEngine view, Settings settings) => Renderers.Render(view.View, MimeTypes.Plain, Renderers.All, settings);
}
