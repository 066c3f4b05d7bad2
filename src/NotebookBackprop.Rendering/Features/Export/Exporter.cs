namespace NotebookBackprop.Rendering;

/// <summary>Writes a graph in the format of another program. A new one is one file, and a line in <see cref="All"/>.</summary>
/// <param name="Format">What it is called in <c>--format</c>.</param>
public abstract record Exporter(string Format)
{
    /// <summary>All formats.</summary>
    public static IReadOnlyList<Exporter> All { get; } =
    [
        new SvgExport(),
        new HtmlExport(),
        new DotExport(),
        new MermaidExport(),
        new TikzExport(),
        new JsonExport(),
    ];

    /// <summary>The whole file as text, to be saved as UTF-8. The same graph gives the same text.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="settings">Language and colours; a format without colours of ours ignores them.</param>
    public abstract string Write(GraphView graph, Settings settings);
}
