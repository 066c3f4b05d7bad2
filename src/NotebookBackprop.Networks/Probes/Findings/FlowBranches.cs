using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>Finds the branches that get no gradient at all, and why.</summary>
internal static class FlowBranches
{
    /// <summary>One finding for each place where the gradient ends with layers before it, from the loss to the input; no layer is in two.</summary>
    public static IReadOnlyList<FlowFinding> Of(FlowReader reader)
    {
        if (reader.Ways is not { } ways) return [];
        var (tape, found, seen) = (reader.Tape, new List<FlowFinding>(), new bool[reader.Tape.Count]);
        var layerAt = reader.Sums.Index().ToDictionary(layer => layer.Item, layer => layer.Index);
        for (var i = tape.Count - 2; i >= 0; i--)
        {
            if (!tape.IsData(i) || ways.Norm(i) > 0 || seen[i] || !(ways.Norm(ways.Carrier(i).Consumer) > 0)) continue;
            var layers = Before(reader, i, seen, layerAt);
            if (layers.Count > 0) found.Add(Why(reader, i, ways.Carrier(i), layers, layerAt));
        }
        return [.. found.GroupBy(end => (end.Kind, end.Branch is null, end.Behind.Count == 0, end.Branch is null ? null : end.Node)).Select(Together)];
    }

    /// <summary>What is to be said of several branches, such as those of all blocks, is said once.</summary>
    private static FlowFinding Together(IEnumerable<FlowFinding> ends)
    {
        List<FlowFinding> all = [.. ends];
        return all.Count == 1 ? all[0] : all[0] with { Layers = [.. all.SelectMany(end => end.Layers).Order()], Behind = [.. all.SelectMany(end => end.Behind).Distinct().Order()] };
    }

    /// <summary>The layers without gradient from a node down.</summary>
    private static List<int> Before(FlowReader reader, int node, bool[] seen, Dictionary<int, int> layerAt)
    {
        List<int> layers = [];
        var open = new Stack<int>([node]);
        seen[node] = true;
        while (open.TryPop(out var next))
        {
            if (layerAt.TryGetValue(next, out var layer)) layers.Add(layer);
            foreach (var input in reader.Tape.InputsOf(next))
                if (reader.Tape.IsData(input) && reader.Ways!.Norm(input) == 0 && !seen[input])
                {
                    seen[input] = true;
                    open.Push(input);
                }
        }
        layers.Sort();
        return layers;
    }

    private static FlowFinding Why(FlowReader reader, int node, FlowEdge use, List<int> layers, Dictionary<int, int> layerAt)
    {
        var (tape, ways) = (reader.Tape, reader.Ways!);
        var at = tape[use.Consumer];
        if (ways.WaysTo(node).Any(way => way.Norm > 0)) return new(FlowFindingKind.Cancels, tape[node], layers);
        if (tape.WeightInput(use.Consumer) is >= 0 and var weights)
        {
            if (!reader.IsZero(use.Consumer)) return new(FlowFindingKind.NoGradient, at, layers);
            var isLearned = reader.Gradients.TryGetValue(at.Inputs[weights], out var gradient) && gradient.ToArray().Any(x => x != 0);
            return new(isLearned ? FlowFindingKind.StartsAtZero : FlowFindingKind.TimesZero, at, layers) { Behind = [layerAt[tape.SumOf(use.Consumer)]] };
        }
        // A stack of branches hands on what a choice behind it makes of each.
        var branch = use.Input;
        while (at.Op!.Role == Role.Mover && use.Consumer < tape.Count - 1)
        {
            if (at.Inputs.Count > 1) branch = use.Input;
            use = ways.Carrier(use.Consumer);
            at = tape[use.Consumer];
        }
        if (at.Op.Role == Role.Router && at.Inputs.Count > 1) branch = use.Input - Enumerable.Range(0, use.Input).Count(k => at.Op.Structure(at, k) == LocalStructure.Zero);
        if (at.Op.Role == Role.Router && (at.Inputs.Count > 1 || at != tape[ways.Carrier(node).Consumer])) return new(FlowFindingKind.NeverChosen, at, layers) { Branch = branch + 1 };
        if (at.Op.Bends) return new(FlowFindingKind.UnitsOff, at, layers) { Behind = [layers[^1]] };
        if (at.Op.Role == Role.Swapper) return Gate(reader, at, use, layers);
        return new(FlowFindingKind.NoGradient, at, layers);
    }

    /// <summary>The other factor is zero: one that gets a gradient itself opens, one that does not stays shut.</summary>
    private static FlowFinding Gate(FlowReader reader, Tensor product, FlowEdge use, List<int> layers)
    {
        var opens = Enumerable.Range(0, product.Inputs.Count).Any(k => k != use.Input && reader.Tape.PlaceOf(product.Inputs[k]) is { } place
            && reader.Tape.IsData(place) && reader.Ways!.Norm(place) > 0);
        return new(opens ? FlowFindingKind.StartsAtZero : FlowFindingKind.TimesZero, product, layers);
    }
}
