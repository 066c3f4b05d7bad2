using GraphShape;
using GraphShape.Algorithms.Layout;
using QuikGraph;

namespace NotebookBackprop.Rendering;

/// <summary>Which column each box stands in and a first guess at its row, from GraphShape's Sugiyama layout.</summary>
/// <remarks>
/// GraphShape lets boxes overlap in some dense graphs and returns some routes reversed (1.2.1), so only its layers
/// and its order within a layer are taken; <see cref="Ordering"/> and <see cref="Rows"/> do the rest.
/// </remarks>
internal static class Columns
{
    /// <summary>Assigns columns, counted from the left.</summary>
    /// <param name="boxes">What stands in the columns.</param>
    /// <param name="links">Wires, each of which runs from left to right.</param>
    public static (int[] Column, double[] Guess) Assign(IReadOnlyList<Box> boxes, IReadOnlyList<Link> links)
    {
        Vertex[] vertices = [.. Enumerable.Range(0, boxes.Count).Select(i => new Vertex(i))];
        var graph = new BidirectionalGraph<Vertex, Edge<Vertex>>(allowParallelEdges: false);
        graph.AddVertexRange(vertices);
        graph.AddEdgeRange(links.Select(link => new Edge<Vertex>(vertices[link.From], vertices[link.To])));
        var sizes = vertices.ToDictionary(v => v, v => new Size(1, boxes[v.Index].Up + boxes[v.Index].Down));
        var sugiyama = new SugiyamaLayoutAlgorithm<Vertex, Edge<Vertex>, BidirectionalGraph<Vertex, Edge<Vertex>>>(graph, sizes, new()
        {
            Direction = LayoutDirection.LeftToRight,
            LayerGap = 10,
            MinimizeEdgeLength = true,
            OptimizeWidth = false,
        })
        { Rand = new Random(0) }; // the same layout in every run
        sugiyama.Compute();

        double X(int i) => Math.Round(sugiyama.VerticesPositions[vertices[i]].X);
        var layers = Enumerable.Range(0, boxes.Count).Select(X).Distinct().Order().ToList();
        int[] column = [.. Enumerable.Range(0, boxes.Count).Select(i => layers.BinarySearch(X(i)))];
        MoveSourcesToTheMargin(column, links);
        return (column, [.. Enumerable.Range(0, boxes.Count).Select(i => sugiyama.VerticesPositions[vertices[i]].Y)]);
    }

    /// <summary>Inputs that are needed early all start at the left margin, as a reader expects; later ones stay beside their use.</summary>
    private static void MoveSourcesToTheMargin(int[] column, IReadOnlyList<Link> links)
    {
        var firstUse = new int[column.Length];
        Array.Fill(firstUse, int.MaxValue);
        var isSource = new bool[column.Length];
        Array.Fill(isSource, true);
        foreach (var link in links)
        {
            firstUse[link.From] = Math.Min(firstUse[link.From], column[link.To]);
            isSource[link.To] = false;
        }
        for (var i = 0; i < column.Length; i++)
            if (isSource[i] && firstUse[i] <= 2) column[i] = 0;
    }

    /// <summary>GraphShape wants a class; a record compares by its number, so no hash depends on the run.</summary>
    private sealed record Vertex(int Index);
}
