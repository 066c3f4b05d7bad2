using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Numbers brought to mean 0 and variance 1, or to length 1.</summary>
internal static class Normalizations
{
    private const double Eps = 1e-5;

    public static OnnxOperator[] Operators { get; } =
    [
        new("BatchNormalization", Batch, "epsilon", "momentum", "training_mode") { Settings = [3, 4] },
        new("InstanceNormalization", call => Scaled(call, Standardize(call.Float(0), [.. Enumerable.Range(2, call[0].Shape.Rank - 2)], call.Number("epsilon", Eps))), "epsilon"),
        new("LayerNormalization", Layer, "axis", "epsilon", "stash_type"),
        new("GroupNormalization", Group, "epsilon", "num_groups", "stash_type"),
        Calls.Of("LpNormalization", (x, call) => x / Norm(x, call.Integer("p", 2), [call.Axis("axis", -1, x.Shape.Rank)], keepDims: true), "axis", "p"),
        Calls.Of("MeanVarianceNormalization", (x, call) => Standardize(x, call.Integers("axes") ?? [0, 2, 3], 1e-9), "axes"),
        Calls.Of("LRN", LocalResponse, "alpha", "beta", "bias", "size"),
    ];

    private static IReadOnlyList<OnnxValue> Batch(OnnxCall call)
    {
        var (x, gamma, beta, mean, variance) = (call.Float(0), call.Float(1), call.Float(2), call.Float(3), call.Float(4));
        var eps = call.Number("epsilon", Eps);
        if (!call.Is("training_mode") || !call.Run.IsTraining) return [BatchNormRunning(x, mean, variance, gamma, beta, eps)];
        int[] others = [.. Enumerable.Range(0, x.Shape.Rank).Where(axis => axis != 1)];
        var momentum = call.Number("momentum", 0.9);
        return [BatchNorm(x, gamma, beta, eps), momentum * mean + (1 - momentum) * Mean(x, others).Detach(), momentum * variance + (1 - momentum) * Var(x, others, unbiased: false).Detach()];
    }

    private static IReadOnlyList<OnnxValue> Layer(OnnxCall call)
    {
        var (x, gamma, beta) = (call.Float(0), call.Float(1), call.MaybeFloat(2));
        var first = call.Axis("axis", -1, x.Shape.Rank);
        var normalized = Shape.Of([.. x.Shape.Skip(first)]);
        var eps = call.Number("epsilon", Eps);
        Tensor Spread(Tensor numbers) => numbers.Shape == normalized ? numbers : BroadcastTo(numbers, normalized);
        var y = LayerNorm(x, normalized, Spread(gamma), beta is null ? null : Spread(beta), eps);
        if (call.Node.Outputs.Count == 1) return [y];
        int[] axes = [.. Enumerable.Range(first, x.Shape.Rank - first)];
        return [y, Mean(x, axes, keepDims: true), Rsqrt(Var(x, axes, unbiased: false, keepDims: true) + eps)];
    }

    private static OnnxValue Group(OnnxCall call)
    {
        var x = call.Float(0);
        var groups = call.Integer("num_groups", 1);
        var parts = Standardize(Reshape(x, [x.Shape[0], groups, x.Shape.Size / (x.Shape[0] * groups)]), [2], call.Number("epsilon", Eps));
        // Before version 21 there is one scale for each group, from then on one for each channel.
        return Scaled(call, Reshape(parts, x.Shape), x.Shape[1] / groups);
    }

    /// <summary>Times a factor for each channel, plus another; where they are given for groups, each for its channels.</summary>
    private static Tensor Scaled(OnnxCall call, Tensor x, int channels = 1)
    {
        Tensor Each(Tensor numbers) => Reshape(
            numbers.Shape.Size == x.Shape[1] ? numbers : RepeatInterleave(numbers, channels), Shape.Of([x.Shape[1], .. Enumerable.Repeat(1, x.Shape.Rank - 2)]));
        return x * Each(call.Float(1)) + Each(call.Float(2));
    }

    private static Tensor LocalResponse(Tensor x, OnnxCall call)
    {
        var size = call.Integer("size", 1);
        var squares = Functions.Pad(Square(x), [.. Enumerable.Repeat(0, 2 * (x.Shape.Rank - 2)), (size - 1) / 2, size / 2]);
        var sum = Enumerable.Range(0, size).Select(i => Slice(squares, 1, i, i + x.Shape[1])).Aggregate((a, b) => a + b);
        return x / Pow(call.Number("bias", 1) + call.Number("alpha", 1e-4) / size * sum, call.Number("beta", 0.75));
    }
}
