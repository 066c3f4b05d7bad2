namespace NotebookBackprop.Rendering;

/// <summary>The drawing with its steps as a page that needs nothing else.</summary>
internal sealed record HtmlExport() : Exporter("html")
{
    public override string Write(GraphView graph, Settings settings) =>
        WholePage.Write($"{settings.Language.GraphOf} {Label.Shorten(graph.Output.Name)}", new GraphHtml().Render(graph, settings)!, settings);
}
