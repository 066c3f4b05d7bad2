namespace NotebookBackprop.Autodiff;

/// <summary>Gradients of a recorded computation, on demand.</summary>
public static class Gradients
{
    /// <summary>
    /// The gradient of every node that leads to an output; no <see cref="Tensor.Grad"/> is touched. An output of more
    /// elements than one is summed: each node gets the gradient of that sum.
    /// </summary>
    /// <param name="output">A tensor with history.</param>
    /// <returns>The nodes that take a gradient, each with its own, in the node's shape.</returns>
    /// <exception cref="InvalidOperationException">Nothing that takes a gradient leads to the output.</exception>
    public static IReadOnlyDictionary<Tensor, Tensor> OfEveryNode(Tensor output)
    {
        var tape = Tape.Of(output);
        var adjoints = ReverseMode.Sweep(tape, Functions.OnesLike(output));
        var gradients = new Dictionary<Tensor, Tensor>(adjoints.Length);
        for (var i = 0; i < adjoints.Length; i++)
            if (adjoints[i] is { } gradient)
                gradients.Add(tape.Nodes[i], gradient);
        return gradients;
    }

    /// <summary>
    /// What one use of a node brings to its gradient: the gradient of the operation times the local Jacobian, added up
    /// where the input was broadcast. No <see cref="Tensor.Grad"/> is touched.
    /// </summary>
    /// <param name="output">A tensor made by an operation.</param>
    /// <param name="input">Which of its inputs, from 0.</param>
    /// <param name="upstream">The gradient of <paramref name="output"/>, in its shape.</param>
    /// <returns>A gradient in the input's shape; null where none flows.</returns>
    /// <exception cref="ArgumentException">The tensor is a leaf, or has no such input.</exception>
    public static Tensor? Along(Tensor output, int input, Tensor upstream)
    {
        if (output.Op is not { } op || (uint)input >= (uint)output.Inputs.Count)
            throw new ArgumentException($"contribution: {(output.IsLeaf ? "a leaf has no inputs" : $"there is no input {input}")}; ask for one of a node's inputs.");
        // Stand-ins tell apart the two uses of x in x * x.
        Tensor[] standIns = [.. output.Inputs.Select(original => original.StandIn(original.Name))];
        var tape = Tape.Between(standIns, output.StandIn(op, standIns, output.Name));
        return tape.PlaceOf(standIns[input]) is { } place ? ReverseMode.Sweep(tape, upstream)[place] : null;
    }
}
