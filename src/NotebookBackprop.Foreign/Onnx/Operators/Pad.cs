using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Margins around an array; negative ones cut off.</summary>
internal static class Pad
{
    public static OnnxOperator Operator { get; } = new("Pad", Run, "mode") { Settings = [1, 2, 3] };

    private static OnnxValue Run(OnnxCall call) => call[0].Map(x =>
    {
        var pads = call.Integers(1);
        int[] axes = [.. call.Maybe(3)?.ToIntegers().Select(axis => OnnxCall.Axis(axis, x.Shape.Rank)) ?? Enumerable.Range(0, x.Shape.Rank)];
        if (pads.Length != 2 * axes.Length) throw new ArgumentException($"{pads.Length} widths are not two for each of {axes.Length} axes.");
        var mode = call.Choice("mode", "constant", "reflect", "edge", "wrap");
        var widths = new int[2 * x.Shape.Rank];
        for (var i = 0; i < axes.Length; i++)
            (widths[2 * (x.Shape.Rank - 1 - axes[i])], widths[2 * (x.Shape.Rank - 1 - axes[i]) + 1]) = (pads[i], pads[i + axes.Length]);
        x = ConvTranspose.Cut(x, widths);
        int[] margins = [.. widths.Select(width => Math.Max(width, 0))];
        if (mode == "constant") return Functions.Pad(x, margins, call.Number(2, 0));
        for (var axis = 0; axis < x.Shape.Rank; axis++)
        {
            var (before, after) = (margins[2 * (x.Shape.Rank - 1 - axis)], margins[2 * (x.Shape.Rank - 1 - axis) + 1]);
            if (before + after > 0) x = IndexSelect(x, axis, [.. Enumerable.Range(-before, before + x.Shape[axis] + after).Select(place => Source(mode, place, x.Shape[axis]))]);
        }
        return x;
    });

    /// <summary>Which element stands at a place of the margin.</summary>
    private static int Source(string mode, int place, int length)
    {
        if (mode == "edge") return Math.Clamp(place, 0, length - 1);
        var period = mode == "wrap" ? length : Math.Max(1, 2 * (length - 1));
        place = (place % period + period) % period;
        return place < length ? place : period - place;
    }
}
