namespace NotebookBackprop.Foreign;

/// <summary>One run of a network.</summary>
/// <param name="Opset">The version of its operators.</param>
/// <param name="DType">What floating-point numbers are computed in.</param>
/// <param name="IsTraining">Whether it runs as in training.</param>
/// <param name="Weights">Values by name that are there before it begins.</param>
internal sealed record OnnxRun(int Opset, DType DType, bool IsTraining, IReadOnlyDictionary<string, OnnxValue> Weights)
{
    /// <summary>Computes a graph.</summary>
    /// <param name="graph">With its constants.</param>
    /// <param name="inputs">One for each of its inputs; null for one that is left out.</param>
    /// <returns>One for each of its outputs.</returns>
    /// <exception cref="ArgumentException">A node does not fit what it gets; the sentence begins with the node.</exception>
    public OnnxValue[] Run(OnnxGraph graph, IReadOnlyList<OnnxValue?> inputs)
    {
        var values = new Dictionary<string, OnnxValue>(Weights);
        foreach (var (name, constant) in graph.Constants) values[name] = Typed(constant);
        foreach (var (input, value) in graph.Inputs.Zip(inputs))
            if (value is not null) values[input.Name] = value;
        var inner = this with { Weights = values };
        foreach (var node in graph.Nodes)
        {
            var call = new OnnxCall(node, [.. node.Inputs.Select(name => name.Length == 0 ? null : values.GetValueOrDefault(name))], inner);
            var results = Compute(call);
            foreach (var (i, name) in node.Outputs.Index())
                if (name.Length > 0) values[name] = i < results.Count ? results[i] : throw new ArgumentException($"{node}: its output {i + 1}, {OnnxErrors.Plain(name)}, is not computed here; export the network without it.");
        }
        return [.. graph.Outputs.Select(name => values.GetValueOrDefault(name) ?? throw new ArgumentException($"the output {OnnxErrors.Plain(name)} is made from an input that was left out; give all inputs."))];
    }

    /// <summary>A constant in the type of this run.</summary>
    public OnnxValue Typed(OnnxValue constant) => constant.Kind == OnnxKind.Float ? constant.Tensor.To(DType) : constant;

    private static IReadOnlyList<OnnxValue> Compute(OnnxCall call)
    {
        try
        {
            using var scope = call.Node.Scope is { } name ? Functions.Scope(name) : null;
            return call.Node.Operator.Run(call);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"{call.Node}: {error.Message}", error);
        }
        catch (Exception error) when (error is IndexOutOfRangeException or InvalidOperationException or OverflowException or ArithmeticException)
        {
            throw new ArgumentException($"{call.Node} cannot be computed from inputs of {call.Shapes}; the file is damaged, or the inputs are not what it was made for.", error);
        }
    }
}
