using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop diff deep residual</c></summary>
internal static class DiffMagic
{
    private const string First = "A", Second = "B";

    public static MagicCommand Command { get; } = new(
        "diff", "Puts two training runs, or the gradients of two losses, side by side: where they differ, layer by layer.",
        [
            new(First, "a variable that holds a training run, a recorded loss, or a network whose newest loss is meant", new RunValue(), IsRequired: true),
            new(Second, "what to compare it with, of the same kind", new RunValue(), IsRequired: true),
        ],
        Run);

    private static void Run(MagicArguments arguments, INotebook notebook)
    {
        NamedRun first = arguments.Get<NamedRun>(First)!, second = arguments.Get<NamedRun>(Second)!;
        notebook.Display((first, second) switch
        {
            ({ Training: { } one }, { Training: { } other }) => DiffView.Of(one, other, first.Name, second.Name),
            ({ Loss: { } one }, { Loss: { } other }) => DiffView.Of(Flow(one), Flow(other), first.Name, second.Name),
            _ => throw new MagicException($"diff: {Kind(first)} and {Kind(second)} have no numbers in common; give two training runs, or two losses."),
        });
    }

    private static GradientFlow Flow(RecordedLoss recorded) => Differentiable.Try(Command, () => GradientFlow.Of(recorded.Loss, recorded.Net));

    private static string Kind(NamedRun run) => $"'{run.Name}', {(run.Training is null ? "a loss" : "a training run")},";
}
