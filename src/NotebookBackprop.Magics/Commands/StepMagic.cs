using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop step f --fold sigmoid</c></summary>
internal static class StepMagic
{
    private const string Name = "NAME", FoldName = "--fold";

    public static MagicCommand Command { get; } = new(
        "step", "Walks through a graph: forward operation by operation, then backward edge by edge.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(FoldName, "what is one step, as in graph", new FoldValue()),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var (output, folding) = (arguments.Get<Tensor>(Name)!, arguments.Get<Folding>(FoldName));
        var walk = PlayerView.Of(output, notebook, folding);
        FoldValue.Check(walk.Graph, folding, $"step {FoldName}", output, notebook);
        notebook.Display(walk);
    }
}
