namespace NotebookBackprop.Rendering;

/// <summary>What layers and parameters are called.</summary>
/// <param name="Layers">The layers, by their place; empty where one has no name.</param>
/// <param name="Parameters">Parameters that have a name.</param>
internal sealed record FlowNames(IReadOnlyList<string> Layers, IReadOnlyDictionary<Tensor, string> Parameters)
{
    /// <summary>The names that they have by themselves, without a notebook's variables.</summary>
    public static FlowNames Own(GradientFlow flow) => new([.. flow.Layers.Select(layer => layer.Name ?? "")], new Dictionary<Tensor, string>());
}
