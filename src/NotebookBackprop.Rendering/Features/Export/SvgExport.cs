namespace NotebookBackprop.Rendering;

/// <summary>The drawing as a file of its own.</summary>
internal sealed record SvgExport() : Exporter("svg")
{
    public override string Write(GraphView graph, Settings settings) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{GraphSvg.Draw(graph, settings).Svg}\n";
}
