using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop quiz f</c></summary>
internal static class QuizMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "quiz", "Asks for the gradients of a graph, checks each answer in the page and names the usual mistake.",
        [new(Name, "a variable that holds a computed tensor", new TensorValue(NeedsHistory: true), IsRequired: true)],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        try
        {
            notebook.Display(QuizView.Of(arguments.Get<Tensor>(Name)!, notebook));
        }
        catch (NotSupportedException e)
        {
            throw new MagicException($"quiz: {e.Message}");
        }
    }
}
