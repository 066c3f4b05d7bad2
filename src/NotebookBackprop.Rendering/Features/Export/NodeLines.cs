namespace NotebookBackprop.Rendering;

/// <summary>What a node says in formats that leave the drawing to another program, line by line.</summary>
internal static class NodeLines
{
    /// <summary>Its name, and what it computes: <c>q = x + y</c>.</summary>
    public static string Head(GraphNode node)
    {
        var name = Label.Shorten(node.Name);
        var head = node.Formula is { } formula ? $"{name} = {formula}" : node.Fold is null ? name : $"{name} = {Label.Shorten(node.Sign)}";
        return head.Trim().Length == 0 ? "␣" : head; // a name of blanks
    }

    /// <summary>Its value; null for a number that is its own name.</summary>
    public static string? Value(GraphNode node, Language words) =>
        node is { Kind: NodeKind.Constant, IsNamed: false, Value.IsNumber: true } ? null : $"{words.Value} {node.Value.Short()}{Shape(node)}";

    /// <summary>Its gradient; null where none is taken.</summary>
    public static string? Gradient(GraphNode node, Language words) => node.Gradient is { } gradient ? $"{words.Gradient} {gradient.Short()}" : null;

    private static string Shape(GraphNode node) => node.Value.IsNumber ? "" : $" {node.Value.Shape}";
}
