using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Pairs of runs and losses that are easy and hard to draw.</summary>
internal static class DiffSamples
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static readonly Dictionary<string, Func<DiffView>> All = new()
    {
        ["runs"] = () => DiffView.Of(Run("plain", 200, 0.999, ("0", 1e-6), ("2", 1e-3), ("4", 0.1)), Run("residual", 150, 0.97, ("0", 0.2), ("2", 0.1), ("4", 0.1))),
        ["losses"] = () => DiffView.Of(GradientSamples.All["vanishing"]().Flow, GradientSamples.All["healthy"]().Flow, "deep", "wide"),
        ["a thousand layers"] = () => DiffView.Of(GradientSamples.All["a thousand layers"]().Flow, GradientSamples.All["residual"]().Flow),
        ["one layer"] = () => DiffView.Of(GradientSamples.All["one layer"]().Flow, GradientSamples.All["not finite"]().Flow),
        ["hostile names"] = () => DiffView.Of(Run(Hostile.Names[0], 3, 0.5, [.. Hostile.Names.Select(name => (name, 1.0))]), Run(Hostile.Names[6] + new string('x', 500), 3, 0.4, [.. Hostile.Names.Select(name => (name, 3.0))])),
        ["ended by NaN"] = () => DiffView.Of(Run("good", 60, 0.9, ("0", 1.0)), Broken()),
        ["no steps"] = () => DiffView.Of(new TrainingRun(null, [], [], []), new TrainingRun(null, [], [], [])),
        ["long and noisy"] = () => DiffView.Of(
            new TrainingRun("a", [.. Enumerable.Range(0, 100_000).Select(i => Math.Exp(-i / 2e4) + 0.1 * Math.Sin(i))], [0], [new("0", [0], []), new("1", [double.NaN], [])]),
            new TrainingRun("b", [.. Enumerable.Range(0, 50_000).Select(i => i == 40_000 ? double.PositiveInfinity : 1e-4 + Math.Exp(-i / 1e4))], [0], [new("0", [1], []), new("1", [2], [])])),
    };

    public static TrainingRun Run(string? name, int steps, double keeps, params (string Name, double Norm)[] layers) => new(
        name, [.. Enumerable.Range(0, steps).Select(step => 2 * Math.Pow(keeps, step))], [0, steps - 1],
        [.. layers.Select(layer => new LayerTrace(layer.Name, [1, layer.Norm], [double.NaN, double.NaN]))]);

    private static TrainingRun Broken()
    {
        var loss = Sum(Log(Variable(-1.0) * Ones(2)));
        return new("broken", [1, 5, 300, double.NaN], [0], [new("0", [2], [])], FindNonFinite(loss));
    }
}
