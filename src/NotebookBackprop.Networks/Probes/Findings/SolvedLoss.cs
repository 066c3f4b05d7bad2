namespace NotebookBackprop;

/// <summary>A loss that is all but zero.</summary>
internal static class SolvedLoss
{
    /// <summary>By what part of the targets' mean square the loss has to be left: 1 % of their size.</summary>
    private const double Left = 1e-4;

    public static FlowFinding? Find(FlowReader reader)
    {
        var loss = reader.Loss.ToArray().Sum();
        if (!(loss >= 0)) return null;
        var scale = TargetSquare(reader.Tape, reader.Ways!.Loss.Nodes);
        var last = reader.Layers[^1].OfSum;
        // Near its least a loss is flat: one that only happens to be small still has a slope of its own.
        return loss < Left * scale && last.Norm * Math.Sqrt(last.Count) <= 5 * Math.Sqrt(loss * scale)
            ? new(FlowFindingKind.Solved, reader.Loss, []) { Amount = loss } : null;
    }

    /// <summary>The mean square of the constants that meet the network's output in its losses; 1 where there are none, as for labels.</summary>
    private static double TargetSquare(FlowTape tape, IReadOnlyList<int> terms)
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
        return most == 0 ? 1 : most;
    }
}
