namespace NotebookBackprop.Rendering;

/// <summary>A graph to be walked through: forward operation by operation, backward edge by edge.</summary>
/// <param name="Graph">What is walked through.</param>
/// <param name="Steps">In order; the first shows the leaves alone.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record PlayerView(GraphView Graph, IReadOnlyList<SweepStep> Steps)
{
    /// <summary>Reads the graph of a tensor, and its steps. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed tensor.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <param name="folding">What is one step; <see cref="Folding.Auto"/> where null.</param>
    public static PlayerView Of(Tensor output, INotebook notebook, Folding? folding = null)
    {
        var graph = GraphView.Of(output, notebook, folding);
        return new(graph, SweepStep.Of(graph));
    }
}
