using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop graph f --fold sigmoid</c></summary>
internal static class GraphMagic
{
    private const string Name = "NAME", FoldName = "--fold";

    public static MagicCommand Command { get; } = new(
        "graph", "Draws the computational graph of a tensor with values, local derivatives and gradients.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(FoldName, "what becomes one node: a function written out (sigmoid, softmax, linear ...), a scope or module, a named tensor; all, none", new FoldValue()),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var (output, folding) = (arguments.Get<Tensor>(Name)!, arguments.Get<Folding>(FoldName));
        var graph = GraphView.Of(output, notebook, folding);
        FoldValue.Check(graph, folding, $"graph {FoldName}", output, notebook);
        notebook.Display(graph);
    }
}
