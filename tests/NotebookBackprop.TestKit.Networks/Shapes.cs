namespace NotebookBackprop.TestKit.Networks;

/// <summary>All kinds of networks.</summary>
public static class Shapes
{
    public static IReadOnlyList<Shape> All { get; } = [.. Chains.All, .. Residuals.All, .. Branches.All, .. Recurrents.All, .. Attentions.All, .. Causes.All, .. Weights.All];
}
