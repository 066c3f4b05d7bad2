using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop play f</c></summary>
internal static class PlayMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "play", "Draws a graph of numbers with a slider for each variable; every value and gradient follows in the page.",
        [new(Name, "a variable that holds a computed number", new TensorValue(NeedsHistory: true), IsRequired: true)],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        try
        {
            notebook.Display(PlayView.Of(arguments.Get<Tensor>(Name)!, notebook));
        }
        catch (NotSupportedException e)
        {
            throw new MagicException($"play: {e.Message}");
        }
    }
}
