namespace NotebookBackprop.Rendering;

/// <summary>A graph to play with, where there is only text: the graph as computed.</summary>
internal sealed record PlayText() : Renderer<PlayView>(MimeTypes.Plain)
{
    protected override string Render(PlayView view, Settings settings) => GraphForms.Render(view.Graph, MimeTypes.Plain, settings);
}
