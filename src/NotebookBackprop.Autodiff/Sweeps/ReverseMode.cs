namespace NotebookBackprop.Autodiff;

/// <summary>The backward sweep.</summary>
internal static class ReverseMode
{
    /// <summary>The gradient of each node of a tape: the vector seedᵀ·J by that node.</summary>
    /// <param name="tape">A recorded computation.</param>
    /// <param name="seed">The gradient of the output, in its shape and type.</param>
    /// <param name="record">Whether the sweep is itself recorded, so that it can be differentiated again.</param>
    /// <param name="leaves">Whether only the leaves' gradients are wanted, and users' hooks called on the way: those of inner nodes are let go once used.</param>
    /// <returns>One gradient for each node of the tape; null for a node that none reaches, or that was let go.</returns>
    public static Tensor?[] Sweep(Tape tape, Tensor seed, bool record = false, bool leaves = false)
    {
        var output = tape.Nodes[^1];
        if (!output.RequiresGrad)
            throw new InvalidOperationException("backward: the tensor has no history that leads to a Variable; compute it from one.");
        if (seed.Shape != output.Shape || seed.DType != output.DType)
            throw new ArgumentException($"backward: the seed is {seed.DType} {seed.Shape} and the output {output.DType} {output.Shape}; give one of the output's shape and type.");

        using var recording = Recording.UseForSweep(record);
        var adjoints = new Tensor?[tape.Nodes.Count];
        adjoints[^1] = seed;
        Tensor?[] contributions = [];
        for (var i = adjoints.Length - 1; i >= 0; i--)
        {
            if (adjoints[i] is not { } upstream) continue;
            if (leaves) adjoints[i] = upstream = tape.Nodes[i].Hooked(upstream);
            var inputs = tape.InputsOf(i);
            if (inputs.IsEmpty) continue;
            if (contributions.Length < inputs.Length) contributions = new Tensor?[inputs.Length];
            var into = contributions.AsSpan(0, inputs.Length);
            into.Clear();
            var node = tape.Nodes[i];
            if (leaves) adjoints[i] = null;
            if (node.StaleInput() is { } stale) throw Stale(node, stale);
            node.Op!.Vjp(node, upstream, into);
            for (var k = 0; k < into.Length; k++)
                if (into[k] is { } contribution)
                    adjoints[inputs[k]] = Algebra.Plus(adjoints[inputs[k]], Unbroadcast(contribution, node.Input(k).Shape));
        }
        return adjoints;
    }

    private static InvalidOperationException Stale(Tensor node, Tensor input) => new(
        $"backward: {(input.Name is { } name ? $"the variable {name}" : $"a variable of shape {input.Shape}")} was given new numbers after {node.Op!.Name} was computed from it; sweep before the change, or compute the output again.");

    /// <summary>A sum that leaves no history.</summary>
    public static Tensor WithoutRecording(Tensor a, Tensor b)
    {
        using var recording = Recording.Use(Recording.Mode.Nothing);
        return a + b;
    }

    /// <summary>Broadcasting repeats an input, so its gradient adds up what comes back: done here, for all rules at once.</summary>
    private static Tensor Unbroadcast(Tensor gradient, Shape shape) =>
        gradient.Shape == shape ? gradient : Tensor.Apply(new SumToOp(shape), gradient);
}
