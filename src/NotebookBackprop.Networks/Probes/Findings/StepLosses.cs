namespace NotebookBackprop;

/// <summary>A loss at every step of a recurrent net. Gradients of all steps then look alike, whatever becomes of them along the state.</summary>
internal static class StepLosses
{
    private const int Few = 3;

    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        var (tape, ways) = (reader.Tape, reader.Ways!);
        if (ways.Loss.Nodes.Count < Few) yield break;
        List<int> steps = [.. Enumerable.Range(0, reader.Layers.Count).Where(layer => reader.NextStep(reader.Sums[layer]) == layer)];
        if (steps.Count < Few || 2 * ways.Loss.Nodes.Count < steps.Count) yield break;
        List<double> kept = [];
        foreach (var step in steps)
        {
            // Up to where the way to the next step parts from that to the step's own loss.
            var node = reader.Sums[step];
            while (node < tape.Count - 1 && ways.WaysTo(node).Count == 0) node = ways.Carrier(node).Consumer;
            var way = ways.WaysTo(node).FirstOrDefault(way => reader.NextStep(way.Use.Consumer) is { } next && next == reader.Layers[step].Next);
            if (way.Norm > 0 && ways.Norm(node) > 0 && reader.Layers[step].Next is { } following)
                kept.Add(Math.Log(way.Norm / ways.Norm(reader.Sums[following]) * ways.Norm(reader.Sums[step]) / ways.Norm(node)));
        }
        if (kept.Count > 0) yield return new(FlowFindingKind.LossAtEveryStep, reader.Loss, steps) { Amount = Math.Exp(kept.Average()) };
    }
}
