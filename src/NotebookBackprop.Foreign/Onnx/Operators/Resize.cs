using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Images of another size: each new element is a weighted mean of some old ones, along one axis after the other.</summary>
internal static class Resize
{
    public static OnnxOperator Operator { get; } = new(
        "Resize", Run, "antialias", "axes", "coordinate_transformation_mode", "cubic_coeff_a", "exclude_outside", "extrapolation_value", "keep_aspect_ratio_policy", "mode", "nearest_mode")
    { Settings = [1, 2, 3] };

    private static OnnxValue Run(OnnxCall call)
    {
        if (call.Is("antialias")) throw new ArgumentException("antialias is not known here; export the network without it.");
        call.Choice("keep_aspect_ratio_policy", "stretch");
        var taps = ResizeTaps.Read(call);
        return call[0].Map(x =>
        {
            int[] axes = [.. call.Integers("axes")?.Select(axis => OnnxCall.Axis(axis, x.Shape.Rank)) ?? Enumerable.Range(0, x.Shape.Rank)];
            var sizes = call.Maybe(3) is { Shape.Size: > 0 } given ? given.ToIntegers() : null;
            var scales = sizes is null ? call[2].Tensor.ToArray() : null;
            if ((sizes?.Length ?? scales!.Length) != axes.Length) throw new ArgumentException($"{sizes?.Length ?? scales!.Length} sizes are not one for each of {axes.Length} axes.");
            for (var i = 0; i < axes.Length; i++)
            {
                var length = x.Shape[axes[i]];
                var size = sizes?[i] ?? (int)Math.Floor(length * scales![i]);
                if (size != length || (scales is not null && scales[i] != 1)) x = Along(x, axes[i], taps.Of(length, size, scales?[i] ?? (double)size / length));
            }
            return x;
        });
    }

    private static Tensor Along(Tensor x, int axis, IReadOnlyList<(int[] Places, double[] Weights)> taps)
    {
        Tensor Tap((int[] Places, double[] Weights) tap)
        {
            var taken = IndexSelect(x, axis, tap.Places);
            if (tap.Weights.All(weight => weight == 1)) return taken;
            return taken * Constant(tap.Weights, Shape.Of([.. Enumerable.Range(0, x.Shape.Rank).Select(i => i == axis ? tap.Weights.Length : 1)]), x.DType);
        }
        return taps.Select(Tap).Aggregate((a, b) => a + b);
    }
}
