namespace NotebookBackprop;

/// <summary>A softmax between layers whose rows are all but one-hot: its slope p(1 − p) is next to nothing.</summary>
internal static class SaturatedSoftmax
{
    /// <summary>The mean of Σ p(1 − p) over rows: 0.05 is a greatest probability of 0.975.</summary>
    private const double LeastSpread = 0.05;

    /// <summary>What passes back through it at most, for that to be called little: a row of two even chances lets a half through.</summary>
    private const double Passes = 0.2;

    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        var (tape, ways) = (reader.Tape, reader.Ways!);
        for (var i = 0; i < tape.Count; i++)
        {
            if (!tape.IsData(i) || tape[i].Op is not { Bends: true, IsElementwise: false, Range: (0, 1) } || !IsInside(tape, i)) continue;
            var input = tape.InputsOf(i)[0];
            if (!(ways.Norm(i) > 0) || !(ways.Norm(input) < Passes * ways.Norm(i))) continue;
            var probabilities = tape[i].ToArray();
            var spread = probabilities.Sum(p => p * (1 - p)) / probabilities.Sum();
            if (spread < LeastSpread) yield return new(FlowFindingKind.SoftmaxSaturated, tape[i], Before(reader, i)) { Amount = 1 - spread };
        }
    }

    /// <summary>Whether its probabilities weigh other data, and are not the network's answer.</summary>
    private static bool IsInside(FlowTape tape, int softmax)
    {
        for (var node = softmax; tape.UsesOf(node) is [var use]; node = use.Consumer)
        {
            var op = tape[use.Consumer].Op!;
            if (op.Role == Autodiff.Role.Swapper) return true;
            if (op.Role is not (Autodiff.Role.Mover or Autodiff.Role.Router)) return false;
        }
        return false;
    }

    /// <summary>The layers whose gradient comes through it first of all.</summary>
    private static List<int> Before(FlowReader reader, int softmax)
    {
        List<int> layers = [];
        foreach (var (place, sum) in reader.Sums.Index())
        {
            var node = sum;
            while (node < softmax) node = reader.Ways!.Carrier(node).Consumer is var up && reader.Tape.WeightInput(up) >= 0 ? reader.Tape.Count : up;
            if (node == softmax) layers.Add(place);
        }
        return layers;
    }
}
