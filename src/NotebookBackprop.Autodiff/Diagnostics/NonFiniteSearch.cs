namespace NotebookBackprop.Autodiff;

/// <summary>Walks both sweeps in order of execution until a number is not finite.</summary>
internal static class NonFiniteSearch
{
    public static NonFinite? Forward(Tape tape)
    {
        var replaced = Replaced(tape);
        foreach (var node in tape.Nodes)
        {
            if (replaced.Contains(node) || FirstOf(node) is not { } element) continue;
            // What only moves the numbers that a variable had tells of these.
            if (node.Op is { Role: Role.Mover } && node.Inputs.FirstOrDefault(replaced.Contains) is { } variable) return new(variable, "forward", [], element.Value, []);
            return new(node, "forward", node.Shape.IndexOf(element.Place), element.Value,
                [.. node.Inputs.Where(input => !replaced.Contains(input)).Select(input => Operand(input, node.Shape, element.Place)).OfType<double>()]);
        }
        return null;
    }

    /// <summary>Variables whose numbers are no longer those that were computed with, as after an optimizer's step.</summary>
    private static HashSet<Tensor> Replaced(Tape tape) =>
        [.. tape.Nodes.Where(node => node.ReplacedInput() is not null).SelectMany(node => node.Inputs).Where(input => input is { IsLeaf: true, RequiresGrad: true })];

    public static NonFinite? Backward(Tape tape)
    {
        var adjoints = ReverseMode.Sweep(tape, Functions.OnesLike(tape.Nodes[^1]));
        using var recording = Recording.Use(Recording.Mode.Nothing);
        for (var i = tape.Nodes.Count - 1; i >= 0; i--)
        {
            // The consumers of node i come after it, so theirs are known to be finite: it is node i that makes the first.
            if (adjoints[i] is not { } upstream || tape.InputsOf(i).IsEmpty) continue;
            var node = tape.Nodes[i];
            var contributions = new Tensor?[node.Inputs.Count];
            node.Op!.Vjp(node, upstream, contributions);
            foreach (var contribution in contributions)
                if (contribution is not null && FirstOf(contribution) is { } element)
                    return new(node, "backward", contribution.Shape.IndexOf(element.Place), element.Value,
                        [.. node.Inputs.Append(upstream).Select(operand => Operand(operand, contribution.Shape, element.Place)).OfType<double>()]);
        }
        return null;
    }

    private static (int Place, double Value)? FirstOf(Tensor tensor)
    {
        var values = tensor.ToArray();
        var place = Array.FindIndex(values, value => !double.IsFinite(value));
        return place < 0 ? null : (place, values[place]);
    }

    /// <summary>What an operand holds where the result's element is, if one element of it can be named.</summary>
    private static double? Operand(Tensor operand, Shape shape, int place) =>
        operand.Shape.Size == 1 ? operand.Value.Item()
        : operand.Shape == shape ? operand.ToArray()[place]
        : Tensors.Broadcasting.TryShape(operand.Shape, shape, out var both) && both == shape ? Functions.BroadcastTo(operand, shape).ToArray()[place]
        : null;
}
