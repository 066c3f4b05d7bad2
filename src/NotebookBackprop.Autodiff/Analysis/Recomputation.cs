namespace NotebookBackprop.Autodiff;

/// <summary>A recorded computation with the numbers that its variables and constants hold now.</summary>
internal static class Recomputation
{
    /// <summary>
    /// The output computed again where a leaf on its tape was given new numbers since, as by an optimizer's step, or where a
    /// training step took values back; else the output itself. Leaves stay the same tensors, and scopes and names are kept.
    /// </summary>
    /// <exception cref="InvalidOperationException">A checkpointed function captures what would have to be computed again.</exception>
    public static Tensor Of(Tensor output)
    {
        var tape = Tape.Of(output);
        Tensor[] now = [.. tape.Nodes];
        using var recording = Recording.Use(Recording.Mode.Differentiable);
        for (var i = 0; i < now.Length; i++)
            if (IsChanged(tape, now, i))
                now[i] = Again(tape[i], Array.ConvertAll(tape.InputsOf(i).ToArray(), input => now[input]));
        return now[^1];
    }

    private static bool IsChanged(Tape tape, Tensor[] now, int place)
    {
        if (tape[place].IsLeaf) return false;
        if (tape[place].IsReturned || tape[place].ReplacedInput() is not null) return true;
        foreach (var input in tape.InputsOf(place))
            if (!ReferenceEquals(now[input], tape[input])) return true;
        return false;
    }

    private static Tensor Again(Tensor node, Tensor[] inputs)
    {
        using var scope = node.Scope is { } path ? Scopes.Open(path) : default(Scopes.Closing?);
        var again = node.Op is CheckpointOp checkpoint ? Again(node, checkpoint, inputs) : Tensor.Apply(node.Op!, inputs);
        return node.Name is { } name ? again.Named(name) : again;
    }

    /// <summary>The function finds the leaves it captures by itself; what was computed before it would be the old one.</summary>
    private static Tensor Again(Tensor node, CheckpointOp checkpoint, Tensor[] inputs)
    {
        for (var k = 1; k < inputs.Length; k++)
            if (!ReferenceEquals(inputs[k], node.Input(k)))
                throw new InvalidOperationException("a checkpointed function captures a tensor that depends on new numbers; give it to the function as an argument.");
        return checkpoint.Surroundings.Again(() => Functions.Checkpoint(checkpoint.Function, inputs[0]));
    }
}
