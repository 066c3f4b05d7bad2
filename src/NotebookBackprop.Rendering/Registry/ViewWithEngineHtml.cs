namespace NotebookBackprop.Rendering;

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
