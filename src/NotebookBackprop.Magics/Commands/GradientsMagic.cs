using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop gradients loss</c></summary>
internal static class GradientsMagic
{
    private const string Name = "NAME";

    public static MagicCommand Command { get; } = new(
        "gradients", "Shows the gradients of a loss layer by layer, where they die or explode, and why.",
        [new(Name, "a variable that holds a recorded loss, or a network whose newest loss is meant", new LossValue(), IsRequired: true)],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        var (loss, net) = arguments.Get<RecordedLoss>(Name)!;
        // The optimizer of these parameters tells how large the next step is.
        var optimizer = net is null ? null : notebook.Variables.Reverse().Select(variable => variable.Value).OfType<Optimizer>()
            .FirstOrDefault(optimizer => optimizer.Parameters.Intersect(net.Parameters.Values).Any());
        try
        {
            Charts.Show(notebook, GradientsView.Of(GradientFlow.Of(loss, net, optimizer), notebook));
        }
        catch (InvalidOperationException e)
        {
            throw new MagicException(e.Message.StartsWith("gradients:", StringComparison.Ordinal) ? e.Message : $"gradients: {e.Message}");
        }
    }
}
