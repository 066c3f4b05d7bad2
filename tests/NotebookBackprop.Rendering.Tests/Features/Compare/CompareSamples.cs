namespace NotebookBackprop.Rendering.Tests;

/// <summary>Comparisons that are easy and hard to draw.</summary>
internal static class CompareSamples
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static readonly Dictionary<string, Func<CompareView>> All = new()
    {
        ["every default"] = () => Of(),
        ["one depth"] = () => Of(["sigmoid", "relu"], ["xavier", "he"], [20], 16),
        ["one layer"] = () => Of(["tanh", "relu"], ["he"], [1], 1),
        ["a thousand layers"] = () => Of(["relu", "linear"], ["he"], [1, 1000], 4),
        ["every name"] = () => Of(FlowComparison.ActivationNames, FlowComparison.InitNames, [2, 30], 8),
        ["dead"] = () => Of(["relu"], ["he"], [1, 2, 5, 60], 1),
    };

    public static CompareView Of(IReadOnlyList<string>? activations = null, IReadOnlyList<string>? inits = null, IEnumerable<int>? depths = null, int width = 32) =>
        new(FlowComparison.Of(activations, inits, depths, width));
}
