using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop check f</c></summary>
internal static class CheckMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "check", "Checks each operation's backward rule against finite differences, and names the first that is wrong.",
        [new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true)],
        (arguments, notebook) => notebook.Display(CheckView.Of(arguments.Get<Tensor>(Name)!, notebook)));
}
