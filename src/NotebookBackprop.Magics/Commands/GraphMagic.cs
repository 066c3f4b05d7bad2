using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop graph f</c></summary>
internal static class GraphMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "graph", "Draws the computational graph of a tensor with values, local derivatives and gradients.",
        [new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true)],
        (arguments, notebook) => notebook.Display(GraphView.Of(arguments.Get<Tensor>(Name)!, notebook)));
}
