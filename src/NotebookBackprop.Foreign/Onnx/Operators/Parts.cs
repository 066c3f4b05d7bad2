using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Parts of arrays, and arrays put together.</summary>
internal static class Parts
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("Concat", call => call[0].Map(x => Concat([.. call.Inputs.Select((_, i) => call[i].Tensor)], call.Axis("axis", 0, x.Shape.Rank))), "axis"),
        new("Split", Split, "axis", "split", "num_outputs"),
        new("Slice", Slice),
        new("Trilu", call => call[0].Map(x => Trilu(x, (int)call.Number(1, 0), call.Is("upper", true))), "upper"),
    ];

    private static IReadOnlyList<OnnxValue> Split(OnnxCall call)
    {
        var x = call[0];
        var axis = call.Axis("axis", 0, x.Shape.Rank);
        var parts = call.Integer("num_outputs", call.Node.Outputs.Count);
        var lengths = call.Integers(1, "split") ?? Equal(x.Shape[axis], parts);
        return [.. Functions.Split(x.Tensor, lengths, axis).Select(part => x with { Tensor = part })];
    }

    /// <summary>All as long, the last one shorter where it does not work out.</summary>
    private static int[] Equal(int length, int parts)
    {
        var each = (length + parts - 1) / parts;
        return [.. Enumerable.Range(0, parts).Select(i => Math.Clamp(length - i * each, 0, each))];
    }

    private static OnnxValue Slice(OnnxCall call) => call[0].Map(x =>
    {
        int[] starts = call.Integers(1), ends = call.Integers(2);
        var axes = call.Maybe(3)?.ToIntegers() ?? [.. Enumerable.Range(0, starts.Length)];
        var steps = call.Maybe(4)?.ToIntegers();
        var indices = new TensorIndex[x.Shape.Rank];
        Array.Fill(indices, ..);
        for (var i = 0; i < starts.Length; i++)
        {
            var axis = OnnxCall.Axis(axes[i], x.Shape.Rank);
            indices[axis] = Range(starts[i], ends[i], steps?[i] ?? 1, x.Shape[axis]);
        }
        return Functions.Slice(x, indices);
    });

    /// <summary>What lies outside of the axis is cut off, as in Python.</summary>
    private static TensorIndex Range(int start, int end, int step, int length)
    {
        if (length == 0) return ..;
        long At(int place) => place < 0 ? (long)place + length : place;
        if (step > 0) return TensorIndex.Between((int)Math.Clamp(At(start), 0, length), (int)Math.Clamp(At(end), 0, length), step);
        if (At(start) < 0) return 0..0;
        var stop = (int)Math.Clamp(At(end), -1, length - 1);
        return TensorIndex.Between((int)Math.Clamp(At(start), 0, length - 1), stop < 0 ? null : stop, step);
    }

    private static Tensor Trilu(Tensor x, int diagonal, bool isUpper) => isUpper ? Triu(x, diagonal) : Tril(x, diagonal);
}
