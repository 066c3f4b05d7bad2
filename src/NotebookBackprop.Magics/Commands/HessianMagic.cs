using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop hessian loss --wrt w</c></summary>
internal static class HessianMagic
{
    private const string Name = "NAME", WrtName = "--wrt";

    public static MagicCommand Command { get; } = new(
        "hessian", "Draws the second derivatives of a loss, with their eigenvalues and the curvature along the gradient.",
        [
            new(Name, "a variable that holds a computed tensor of one element", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(WrtName, "the variable by which it is differentiated", new TensorValue(NeedsHistory: false), IsRequired: true),
        ],
        (arguments, notebook) =>
        {
            var wrt = Differentiable.Read(arguments, WrtName, Command!, notebook);
            notebook.Display(Differentiable.Try(Command!, () => HessianView.Of(arguments.Get<Tensor>(Name)!, wrt, notebook)));
        });
}
