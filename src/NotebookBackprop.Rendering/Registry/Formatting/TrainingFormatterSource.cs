namespace NotebookBackprop.Rendering;

/// <summary>Formatters of what a training loop leaves, which names this type by text: a run, and a decision boundary.</summary>
internal sealed class TrainingFormatterSource() : FormatterSource(value => value switch
{
    TrainingRun run => new TrainingView(run),
    TrainingWatch watch => new TrainingView(watch.Run),
    DecisionBoundary boundary => new BoundaryView(boundary),
    _ => null,
});
