namespace NotebookBackprop.Rendering;

/// <summary>The forms of a graph, for drawings that hold one.</summary>
internal static class GraphForms
{
    /// <summary>Tried in this order.</summary>
    public static IReadOnlyList<Renderer> All { get; } = [new GraphHtml(), new GraphText()];

    /// <summary>A graph in a form; as text where its drawing fails.</summary>
    public static string Render(GraphView graph, string mimeType, Settings settings) => Fallback.Render(graph, mimeType, All, settings);
}
