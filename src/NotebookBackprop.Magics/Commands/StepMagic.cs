using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop step f</c></summary>
internal static class StepMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "step", "Walks through a graph: forward operation by operation, then backward edge by edge.",
        [new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true)],
        (arguments, notebook) => notebook.Display(PlayerView.Of(arguments.Get<Tensor>(Name)!, notebook)));
}
