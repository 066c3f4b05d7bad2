using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop signs loss</c></summary>
internal static class SignsMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "signs", "Counts, leaf by leaf, how many elements of the gradient are above zero, below it and zero.",
        [new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true)],
        (arguments, notebook) => notebook.Display(SignsView.Of(arguments.Get<Tensor>(Name)!, notebook)));
}
