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
}
