using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop cost y --wrt x</c></summary>
internal static class CostMagic
{
    private const string Name = "NAME", WrtName = "--wrt";

    public static MagicCommand Command { get; } = new(
        "cost", "Counts what derivatives cost: forward mode, reverse mode and the whole Jacobian, in multiply-adds and memory.",
        [
            new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(WrtName, "the variable by which it is differentiated", new TensorValue(NeedsHistory: false), IsRequired: true),
        ],
        (arguments, notebook) =>
        {
            var wrt = Differentiable.Read(arguments, WrtName, Command!, notebook);
            notebook.Display(CostView.Of(arguments.Get<Tensor>(Name)!, wrt, notebook));
        });
}
