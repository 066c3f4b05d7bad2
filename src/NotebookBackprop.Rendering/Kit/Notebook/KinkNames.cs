namespace NotebookBackprop.Rendering;

/// <summary>Nodes that stand at a kink, as sentences name them: by their operation, and by the user's name where they have one.</summary>
internal static class KinkNames
{
    public static IReadOnlyList<string> Of(IReadOnlyList<Tensor> nodes, INotebook notebook)
    {
        var names = Naming.OfUser(nodes, notebook);
        return [.. nodes.Select(node => names.TryGetValue(node, out var name) ? $"{Label.Shorten(name)} ({node.Op!.Name})" : node.Op!.Name).Distinct()];
    }
}
