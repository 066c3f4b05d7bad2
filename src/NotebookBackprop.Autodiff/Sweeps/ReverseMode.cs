namespace NotebookBackprop.Autodiff;

/// <summary>The backward sweep.</summary>
internal static class ReverseMode
{
    /// <summary>The gradient of each node of a tape: the vector seedᵀ·J by that node.</summary>
    /// <param name="tape">A recorded computation.</param>
    /// <param name="seed">The gradient of the output, in its shape and type.</param>
    /// <param name="record">Whether the sweep is itself recorded, so that it can be differentiated again.</param>
    /// <returns>One gradient for each node of the tape; null for a node that none reaches.</returns>
    public static Tensor?[] Sweep(Tape tape, Tensor seed, bool record = false) => record ? Recorded(tape, seed) : InNumbers(tape, seed);

    /// <summary>Checks that an output can be swept from, with a seed.</summary>
    public static void Check(Tape tape, Tensor seed)
    {
        Interruption.Check();
        var output = tape[tape.Count - 1];
        if (!output.RequiresGrad)
            throw new InvalidOperationException("backward: the tensor has no history that leads to a Variable; compute it from one.");
        _ = output.Value;
        if (seed.Shape != output.Shape || seed.DType != output.DType)
            throw new ArgumentException($"backward: the seed is {seed.DType} {seed.Shape} and the output {output.DType} {output.Shape}; give one of the output's shape and type.");
    }

    /// <summary>What a sweep says of a node whose rule needs numbers that are no longer there.</summary>
    public static InvalidOperationException Stale(Tensor node, Tensor input, string sweep = "backward") => new(
        $"{sweep}: {(input.Name is { } name ? $"the variable {name}" : $"a variable of shape {input.Shape}")} was given new numbers after {node.Op!.Name} was computed from it; sweep before the change, or compute the output again.");

    private static Tensor?[] InNumbers(Tape tape, Tensor seed)
    {
        using var sweep = new NumberSweep(tape, seed, leaves: false);
        sweep.Run();
        var adjoints = new Tensor?[tape.Count];
        for (var i = 0; i < adjoints.Length; i++)
            if (sweep.Has(i))
                adjoints[i] = Tensor.Computed(sweep[i]);
        return adjoints;
    }

    private static Tensor?[] Recorded(Tape tape, Tensor seed)
    {
        Check(tape, seed);
        using var recording = Recording.UseForSweep(true);
        var adjoints = new Tensor?[tape.Count];
        adjoints[^1] = seed;
        Tensor?[] contributions = [];
        for (var i = adjoints.Length - 1; i >= 0; i--)
        {
            if (adjoints[i] is not { } upstream) continue;
            var inputs = tape.InputsOf(i);
            if (inputs.IsEmpty) continue;
            if (contributions.Length < inputs.Length) contributions = new Tensor?[inputs.Length];
            var into = contributions.AsSpan(0, inputs.Length);
            into.Clear();
            var node = tape[i];
            if (node.StaleInput() is { } stale) throw Stale(node, stale);
            node.Op!.Vjp(node, upstream, into);
            for (var k = 0; k < into.Length; k++)
                if (into[k] is { } contribution)
                    adjoints[inputs[k]] = Algebra.Plus(adjoints[inputs[k]], Unbroadcast(contribution, node.Input(k).Shape));
        }
        return adjoints;
    }

    internal static Tensor Unbroadcast(Tensor gradient, Shape shape) =>
        Functions.SumTo(gradient, shape);
}
