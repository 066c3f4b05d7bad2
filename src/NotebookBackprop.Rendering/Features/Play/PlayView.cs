using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>A graph of single numbers whose variables can be changed in the page.</summary>
/// <param name="Graph">The graph as computed.</param>
/// <param name="Inputs">The nodes of its variables, in the order in which the code takes their values as <c>x[0]</c>, <c>x[1]</c> ...</param>
/// <param name="Assignments">The computation, <c>t3=t1*x[2]</c>, in order of execution.</param>
/// <param name="Values">What holds the value of each node, a name or a literal; null for a number drawn beside its use.</param>
/// <param name="Gradients">What holds the gradient of each node; null where none is taken.</param>
/// <param name="Locals">What holds the local derivative on each edge; null where none is taken.</param>
[TypeFormatterSource(typeof(ViewFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Plain])]
public sealed record PlayView(
    GraphView Graph, IReadOnlyList<int> Inputs, IReadOnlyList<string> Assignments, IReadOnlyList<string?> Values, IReadOnlyList<string?> Gradients, IReadOnlyList<string?> Locals)
{
    /// <summary>Reads the graph of a number, with its computation and both sweeps written out. Changes no <c>Grad</c>.</summary>
    /// <param name="output">A computed number.</param>
    /// <param name="notebook">Its variables give the nodes their names.</param>
    /// <exception cref="NotSupportedException">A page cannot compute it; one sentence says why, and the mend.</exception>
    public static PlayView Of(Tensor output, INotebook notebook)
    {
        var tape = Tape.Of(output);
        var program = ScalarProgram.Of(output, Naming.OfUser(tape.Nodes, notebook).GetValueOrDefault);
        var reader = new GraphReader(output, notebook, Folding.None);
        var graph = reader.Read() with { IsChanging = true };
        var tensors = tape.Nodes.Where(node => reader.NodeOf(node) is not null).ToDictionary(node => reader.NodeOf(node)!.Value);
        return new(graph,
            [.. program.Inputs.Select(input => reader.NodeOf(input)!.Value)],
            program.Assignments,
            [.. graph.Nodes.Select(node => tensors.TryGetValue(node.Id, out var tensor) ? program.Value(tensor) : null)],
            [.. graph.Nodes.Select(node => tensors.TryGetValue(node.Id, out var tensor) ? program.Gradient(tensor) : null)],
            [.. graph.Edges.Select(edge => program.Local(tensors[edge.To], edge.Operand))]);
    }
}
