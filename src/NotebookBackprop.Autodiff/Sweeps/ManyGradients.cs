namespace NotebookBackprop.Autodiff;

/// <summary>A backward sweep that carries many gradients of the output at once: the rows of a Jacobian.</summary>
internal static class ManyGradients
{
    /// <summary>The vectors seedᵀ·J by one node of a tape.</summary>
    /// <param name="tape">A recorded computation.</param>
    /// <param name="seeds">Gradients of the output, (count, …) before its shape, of its type.</param>
    /// <param name="source">The place of the node.</param>
    /// <param name="record">Whether the sweep is itself recorded, so that it can be differentiated again.</param>
    /// <returns>(count, …) before the node's shape; null where nothing flows to it.</returns>
    public static Tensor? Sweep(Tape tape, Tensor seeds, int source, bool record)
    {
        using var recording = Recording.UseForSweep(record);
        return Sweep(tape, seeds, tape.Count - 1, LeadingFrom(tape, source), source);
    }

    /// <summary>The same from gradients of a node through which all that leads from the source to the output goes.</summary>
    internal static Tensor? Sweep(Tape tape, Tensor seeds, int from, bool[] leads, int source)
    {
        var adjoints = new Tensor?[from + 1];
        adjoints[from] = seeds;
        for (var i = from; i > source; i--)
        {
            if (adjoints[i] is not { } upstream) continue;
            Interruption.Check();
            adjoints[i] = null;
            var inputs = tape.InputsOf(i);
            var node = tape.Nodes[i];
            var wanted = new bool[inputs.Length];
            for (var k = 0; k < wanted.Length; k++) wanted[k] = leads[inputs[k]] && node.Input(k).RequiresGrad;
            if (Array.IndexOf(wanted, true) < 0) continue;
            if (node.StaleInput() is { } stale) throw ReverseMode.Stale(node, stale);
            var contributions = new Tensor?[inputs.Length];
            if (!node.Op!.VjpOfMany(node, upstream, wanted, contributions)) OneByOne(node, upstream, wanted, contributions);
            for (var k = 0; k < wanted.Length; k++)
                if (wanted[k] && contributions[k] is { } contribution)
                    adjoints[inputs[k]] = Algebra.Plus(adjoints[inputs[k]], Unbroadcast(contribution, node.Input(k).Shape));
        }
        return adjoints[source];
    }

    /// <summary>Which nodes a node leads to, itself among them.</summary>
    internal static bool[] LeadingFrom(Tape tape, int source)
    {
        var leads = new bool[tape.Nodes.Count];
        leads[source] = true;
        for (var i = source + 1; i < leads.Length; i++)
            foreach (var input in tape.InputsOf(i))
                leads[i] |= leads[input];
        return leads;
    }

    /// <summary>The operation's rule for each gradient on its own.</summary>
    private static void OneByOne(Tensor node, Tensor upstream, bool[] wanted, Tensor?[] contributions)
    {
        var each = new Tensor[wanted.Length][];
        var one = new Tensor?[wanted.Length];
        var count = upstream.Shape[0];
        for (var i = 0; i < count; i++)
        {
            Array.Clear(one);
            node.Op!.Vjp(node, upstream[i], one);
            for (var k = 0; k < one.Length; k++)
                if (wanted[k] && one[k] is { } contribution)
                    (each[k] ??= new Tensor[count])[i] = ReverseMode.Unbroadcast(contribution, node.Input(k).Shape);
        }
        for (var k = 0; k < one.Length; k++)
            if (each[k] is { } rows)
                contributions[k] = Functions.Stack(rows);
    }

    /// <summary>Broadcasting repeats an input, so each of its gradients adds up what comes back.</summary>
    private static Tensor Unbroadcast(Tensor gradients, Shape shape)
    {
        var count = gradients.Shape[0];
        Shape goal = [count, .. shape.Axes];
        if (gradients.Shape == goal) return gradients;
        // Axes that the input did not have stand between the first and its own.
        Shape aligned = [count, .. Enumerable.Repeat(1, gradients.Shape.Rank - goal.Rank), .. shape.Axes];
        return Functions.Reshape(Functions.SumTo(gradients, aligned), goal);
    }
}
