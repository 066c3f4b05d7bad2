namespace NotebookBackprop;

/// <summary>A loss that is all but zero.</summary>
internal static class SolvedLoss
{
    /// <summary>What may be left of a loss: of the targets' mean square a thousandth, an error of 3 %; where there are labels, 98 % for the right one.</summary>
    private const double OfValues = 1e-3, OfLabels = 0.02;

    public static FlowFinding? Find(FlowReader reader)
    {
        var loss = reader.Loss.ToArray().Sum();
        if (!(loss >= 0)) return null;
        var scale = TargetSquare(reader.Tape, reader.Ways!.Loss.Nodes);
        var last = reader.Layers[^1].OfSum;
        // Near its least a loss is flat: one that only happens to be small still has a slope of its own.
        return loss < (scale is null ? OfLabels : OfValues * scale) && last.Norm * Math.Sqrt(last.Count) <= 5 * Math.Sqrt(loss * (scale ?? 1))
            ? new(FlowFindingKind.Solved, reader.Loss, []) { Amount = loss } : null;
    }

    /// <summary>The mean square of the constants that meet the network's output in its losses; null where there are none, as for labels.</summary>
    private static double? TargetSquare(FlowTape tape, IReadOnlyList<int> terms)
    {
        double most = 0;
        var open = new Stack<int>(terms);
        var seen = new HashSet<int>(terms);
        var depth = Enumerable.Range(0, tape.Count).Max(tape.Depth);
        while (open.TryPop(out var node))
        {
            if (tape.WeightInput(node) >= 0) continue;
            foreach (var input in tape.InputsOf(node))
                if (tape.IsData(input) ? tape.Depth(input) == depth && seen.Add(input) : false) open.Push(input);
                else if (!tape.IsData(input) && !tape.IsWeights(input) && tape[input].Shape.Size > 1)
                    most = Math.Max(most, tape[input].ToArray().Average(x => x * x));
        }
        return most == 0 ? null : most;
    }
}
