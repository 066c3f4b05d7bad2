using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>Training runs that drawings are checked on: a real one, and those that are hard to draw.</summary>
internal static class TrainingSamples
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static readonly Dictionary<string, Func<TrainingView>> All = new()
    {
        ["spirals"] = () => new(Spirals(60)),
        ["stopped by a NaN"] = () => new(Stopped(), Planned: 500),
        ["live"] = () => new(Spirals(21), 60, TimeSpan.FromSeconds(2.5)),
        ["live without an end in sight"] = () => new(Synthetic(300, 3), null, TimeSpan.FromSeconds(4000)),
        ["one step"] = () => new(Synthetic(1, 2)),
        ["long and noisy"] = () => new(Synthetic(100_000, 6)),
        ["a thousand layers"] = () => new(Synthetic(200, 1000), 300),
        ["extreme numbers"] = () => new(Synthetic(120, 4, i => Math.Pow(10, 300 - 5 * i), gradient: 1e-290)),
        ["nothing but zeros"] = () => new(Synthetic(40, 3, _ => 0, gradient: 0)),
        ["gaps"] = () => new(Synthetic(90, 3, i => i is > 30 and < 40 ? double.NaN : i == 60 ? double.NegativeInfinity : Math.Exp(-i / 20.0), gradient: double.NaN)),
        ["hostile names"] = () => new(Synthetic(50, Hostile.Names.Count, names: [.. Hostile.Names]) with { Name = Hostile.Names[0] }),
    };

    /// <summary>A run of a real network on three spirals.</summary>
    public static TrainingRun Spirals(int steps)
    {
        ManualSeed(1);
        var data = Datasets.Spirals(90);
        var net = new Sequential(new Linear(2, 16), new Tanh(), new Linear(16, 3));
        var adam = new Adam(net.Parameters.Values, 0.03);
        var recorder = new TrainingRecorder(net, "spirals", data);
        for (var i = 0; i < steps; i++)
        {
            adam.ZeroGrad();
            var loss = CrossEntropy(net.Forward(data.Inputs), data.Labels);
            loss.Backward();
            adam.Step();
            recorder.Step(loss);
        }
        return recorder.Finish();
    }

    /// <summary>A run that ends on a logarithm of zero.</summary>
    public static TrainingRun Stopped()
    {
        ManualSeed(1);
        var net = new Sequential(new Linear(2, 4), new Tanh(), new Linear(4, 1));
        var recorder = new TrainingRecorder(net);
        for (var i = 0; ; i++)
        {
            net.ZeroGrad();
            var loss = Mean(Log(Square(net.Forward(Ones(3, 2))) * (i < 37 ? 1 : 0))) + 5;
            loss.Backward();
            if (Record.Exception(() => recorder.Step(loss)) is not null) return recorder.Run;
        }
    }

    /// <summary>A run of numbers made up by formulas.</summary>
    public static TrainingRun Synthetic(int steps, int layers, Func<int, double>? loss = null, double gradient = 1, string[]? names = null)
    {
        loss ??= i => 2.3 * Math.Exp(-4.0 * i / steps) + 0.2 + 0.1 * Math.Sin(i * i);
        var every = Math.Max(1, steps / 120);
        int[] sampled = [.. Enumerable.Range(0, (steps + every - 1) / every).Select(i => i * every)];
        return new(null, [.. Enumerable.Range(0, steps).Select(loss)], sampled, [.. Enumerable.Range(0, layers).Select(layer => new LayerTrace(
            names?[layer] ?? $"{2 * layer}",
            [.. sampled.Select(i => layer == 1 && i > steps / 2 ? 0 : gradient * Math.Pow(0.7, layer % 20) * (2 + Math.Sin(i)))],
            [.. sampled.Select(i => i == 0 ? double.NaN : gradient == 0 ? 0 : 1e-3 * Math.Pow(1.5, layer % 7) * (1.5 + Math.Cos(i + layer)))])
        {
            Kind = names is null ? "Linear" : "",
            Weights = [.. Enumerable.Range(0, 3).Select(w => new WeightTrace($"weight[{w}, 0]", [.. sampled.Select(i => Math.Sin(w + 3.0 * i / steps))]))],
        })]);
    }
}
