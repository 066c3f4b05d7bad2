using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop telescope loss --wrt x</c></summary>
internal static class TelescopeMagic
{
    private const string Name = "NAME", WrtName = "--wrt";

    public static MagicCommand Command { get; } = new(
        "telescope", "Draws a network's Jacobian as the product of its layers' Jacobians, and where that product vanishes or blows up.",
        [
            new(Name, "a variable that holds a computed tensor, such as a loss", new TensorValue(NeedsHistory: true), IsRequired: true),
            new(WrtName, "the variable at which the chain of layers begins; the data, where it is not given", new TensorValue(NeedsHistory: false)),
        ],
        (arguments, notebook) => notebook.Display(Differentiable.Try(Command!, () =>
            TelescopeView.Of(arguments.Get<Tensor>(Name)!, arguments.Get<Tensor>(WrtName), notebook))));
}
