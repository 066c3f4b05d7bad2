namespace NotebookBackprop.Rendering;

/// <summary>Nodes of a graph by the names they are drawn with.</summary>
public static class NodeNames
{
    /// <summary>The node that the drawing of a graph calls by a name; null where there is none.</summary>
    /// <param name="output">The tensor that the graph computes.</param>
    /// <param name="name">The user's name, or v₁₂, also typed v12.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    public static Tensor? Find(Tensor output, string name, INotebook notebook) => new GraphReader(output, notebook).Named(name);
}
