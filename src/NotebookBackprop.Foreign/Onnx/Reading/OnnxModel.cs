namespace NotebookBackprop.Foreign;

/// <summary>A file that was read and found whole.</summary>
/// <param name="Graph">What it computes.</param>
/// <param name="Opset">The version of its operators.</param>
/// <param name="Producer">What wrote it.</param>
/// <param name="Parameters">What can be learned, by name.</param>
/// <param name="Buffers">Floating-point numbers that are settings, by name.</param>
internal sealed record OnnxModel(
    OnnxGraph Graph, int Opset, string Producer, IReadOnlyDictionary<string, OnnxValue> Parameters, IReadOnlyDictionary<string, OnnxValue> Buffers);

/// <summary>Nodes in an order in which each finds its inputs.</summary>
/// <param name="Inputs">What it takes, without what has numbers in the file.</param>
/// <param name="Outputs">The names of what it gives.</param>
/// <param name="Constants">Numbers that are not learned.</param>
/// <param name="Nodes">In order.</param>
internal sealed record OnnxGraph(IReadOnlyList<OnnxInput> Inputs, IReadOnlyList<string> Outputs, IReadOnlyDictionary<string, OnnxValue> Constants, IReadOnlyList<OnnxNode> Nodes);

/// <summary>One use of an operator.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Operator">What it does.</param>
/// <param name="Inputs">The names of its inputs; empty for one that is left out.</param>
/// <param name="Outputs">The names of its outputs; empty for one that nobody wants.</param>
/// <param name="Attributes">Its settings: a double, long, string, a list of one of these, an <see cref="OnnxValue"/> or an <see cref="OnnxGraph"/>.</param>
internal sealed record OnnxNode(
    string Name, OnnxOperator Operator, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyDictionary<string, object> Attributes)
{
    /// <summary>
    /// The part of the network it belongs to, by its name: <c>encoder/0</c> of <c>/encoder/0/Gemm</c>; null where the name tells none.
    /// </summary>
    public string? Scope { get; } = ScopeOf(Name);

    /// <summary>What it is called in a sentence.</summary>
    public override string ToString() => $"node {OnnxErrors.Plain(Name.Length > 0 ? Name : Outputs.FirstOrDefault(name => name.Length > 0) ?? "")} ({Operator.Name})";

    private static string? ScopeOf(string name)
    {
        string[] parts = [.. name.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return parts.Length > 1 ? string.Join('/', parts[..^1]) : null;
    }
}
