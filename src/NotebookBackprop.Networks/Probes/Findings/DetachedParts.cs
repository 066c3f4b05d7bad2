namespace NotebookBackprop;

/// <summary>Values that the loss uses and that were detached from what computed them, where that keeps parameters from learning.</summary>
internal static class DetachedParts
{
    public static IEnumerable<FlowFinding> Find(FlowReader reader)
    {
        var (tape, isFirst) = (reader.Tape, true);
        for (var i = 0; i < tape.Count && isFirst; i++)
        {
            if (!tape[i].IsDetached || IsTarget(reader, i)) continue;
            var behind = tape[i].DetachedFrom is { } source ? Autodiff.Tape.Of(source).Nodes.Where(node => node is { IsLeaf: true, RequiresGrad: true } && !reader.Reaches(node)).ToList() : null;
            // A frozen part, another network's answer, a target: what nobody trains here is meant to get nothing.
            var lost = reader.Trained is { } trained ? trained.Where(parameter => !reader.Reaches(parameter) && behind?.Contains(parameter) != false).ToList() : behind;
            if (lost is { Count: 0 } || (reader.Trained is null && !IsOnlyData(reader, i))) continue;
            isFirst = false;
            yield return new(FlowFindingKind.Detached, tape[i], []) { Parameters = [.. lost?.Select(parameter => parameter.Name).OfType<string>() ?? []] };
        }
    }

    /// <summary>Whether it meets the network only behind its last layer.</summary>
    private static bool IsTarget(FlowReader reader, int node)
    {
        var depth = reader.Layers[^1].Depth;
        return reader.Tape.UsesOf(node) is var uses && uses.All(use => reader.Tape.IsData(use.Consumer) && reader.Tape.WeightInput(use.Consumer) < 0 && reader.Tape.Depth(use.Consumer) == depth);
    }

    /// <summary>Whether nothing else goes into the first layers: then it is most likely a cut in the midst of one network.</summary>
    private static bool IsOnlyData(FlowReader reader, int node)
    {
        var tape = reader.Tape;
        var comes = new bool[tape.Count];
        comes[node] = true;
        for (var i = node + 1; i < tape.Count; i++)
            foreach (var input in tape.InputsOf(i)) comes[i] |= comes[input];
        return tape.Products.Where(product => tape.Depth(product) == 1).All(product => comes[product]);
    }
}
