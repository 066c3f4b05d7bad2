namespace NotebookBackprop.Autodiff;

/// <summary>A recorded computation as a function of one of its nodes, so that transforms can be asked of what has been run already.</summary>
public static class Replay
{
    /// <summary>The part of a recorded computation that leads from one node to another, as a function.</summary>
    /// <param name="from">A node: the function's argument takes its place. What does not depend on it keeps its recorded value.</param>
    /// <param name="output">A tensor computed from it.</param>
    /// <returns>Null where no recorded path leads from the node to the output.</returns>
    /// <exception cref="InvalidOperationException">
    /// A variable on the way was given new numbers since, or a checkpointed function captures what depends on the node.
    /// </exception>
    public static Func<Tensor, Tensor>? Of(Tensor from, Tensor output)
    {
        var tape = Tape.Between([from], output);
        if (Dependent(tape, from) is not { } depends) return null;

        // What is held is held without its history, so that a sweep goes nowhere but to the argument.
        var held = new Tensor?[depends.Length];
        var steps = new List<int>();
        var start = tape.PlaceOf(from)!.Value;
        for (var i = start + 1; i < depends.Length; i++)
        {
            if (!depends[i]) continue;
            Check(tape, i, depends);
            steps.Add(i);
            foreach (var input in tape.InputsOf(i))
                if (!depends[input]) held[input] ??= tape.Nodes[input].Detach();
        }
        return x =>
        {
            var values = held.ToArray();
            values[start] = x;
            foreach (var i in steps)
                values[i] = Tensor.Apply(tape.Nodes[i].Op!, Array.ConvertAll(tape.InputsOf(i).ToArray(), input => values[input]!));
            return values[^1]!;
        };
    }

    /// <summary>The nodes on the way from one node to another, in order of execution, both included; none where no path leads there.</summary>
    public static IReadOnlyList<Tensor> Path(Tensor from, Tensor output)
    {
        var tape = Tape.Between([from], output);
        return Dependent(tape, from) is { } depends ? [.. tape.Nodes.Where((_, i) => depends[i])] : [];
    }

    /// <summary>For each node of a tape, whether it depends on one of them; null where that one does not lead to the output.</summary>
    private static bool[]? Dependent(Tape tape, Tensor from)
    {
        if (tape.PlaceOf(from) is not { } start) return null;
        var depends = new bool[tape.Nodes.Count];
        depends[start] = true;
        for (var i = start + 1; i < depends.Length; i++)
            foreach (var input in tape.InputsOf(i))
                depends[i] |= depends[input];
        return depends;
    }

    private static void Check(Tape tape, int place, bool[] depends)
    {
        var node = tape.Nodes[place];
        if (node.ReplacedInput() is { } replaced)
            throw new InvalidOperationException($"{(replaced.Name is { } name ? $"the variable {name}" : $"a variable of shape {replaced.Shape}")} was given new numbers after {node.Op!.Name} was computed from it; compute the output again.");
        if (node.Op is not CheckpointOp) return;
        foreach (var captured in tape.InputsOf(place)[1..])
            if (depends[captured])
                throw new InvalidOperationException("a checkpointed function captures a tensor that varies here; give it to the function as an argument.");
    }
}
