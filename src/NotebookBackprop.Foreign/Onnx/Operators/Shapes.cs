using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>The same numbers in another shape or order.</summary>
internal static class Shapes
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("Shape", ShapeOf, "start", "end"),
        new("Size", call => OnnxValue.Integer(Constant((double)call[0].Shape.Size, DType.Float64))),
        new("Reshape", call => call[0].Map(x => Reshape(x, Target(x.Shape, call.Integers(1), call.Is("allowzero")))), "allowzero"),
        new("Flatten", Flatten, "axis"),
        new("Squeeze", Squeezed, "axes"),
        new("Unsqueeze", Unsqueezed, "axes"),
        new("Transpose", call => call[0].Map(x => Permute(x, call.Integers("perm") ?? [.. Enumerable.Range(0, x.Shape.Rank).Reverse()])), "perm"),
        new("Expand", call => call[0].Map(x => BroadcastTo(x, Widest(x.Shape, call.Integers(1))))),
        new("Tile", call => call[0].Map(x => Tile(x, call.Integers(1)))),
        new("DepthToSpace", call => call[0].Map(x => ToSpace(x, call.Integer("blocksize", 1), call.Choice("mode", "DCR", "CRD"))), "blocksize", "mode"),
        new("SpaceToDepth", call => call[0].Map(x => ToDepth(x, call.Integer("blocksize", 1))), "blocksize"),
    ];

    private static OnnxValue ShapeOf(OnnxCall call)
    {
        var shape = call[0].Shape.ToArray();
        int Place(string attribute, int otherwise) => call.Integer(attribute, otherwise) is var place ? Math.Clamp(place < 0 ? place + shape.Length : place, 0, shape.Length) : 0;
        var (start, end) = (Place("start", 0), Place("end", shape.Length));
        return OnnxValue.Integers(start < end ? shape[start..end] : []);
    }

    /// <summary>0 keeps an axis as it is, −1 is what is left.</summary>
    private static Shape Target(Shape from, int[] lengths, bool keepsZeros)
    {
        int[] axes = [.. lengths.Select((length, i) => length == 0 && !keepsZeros ? from[i] : length)];
        var open = Array.IndexOf(axes, -1);
        if (open < 0) return Shape.Of(axes);
        var others = axes.Where((_, i) => i != open).Aggregate(1L, (product, length) => product * length);
        if (others <= 0 || from.Size % others != 0) throw new ArgumentException($"shape {from} cannot be split into ({string.Join(", ", lengths)}).");
        axes[open] = (int)(from.Size / others);
        return Shape.Of(axes);
    }

    private static OnnxValue Flatten(OnnxCall call) => call[0].Map(x =>
    {
        // An axis behind the last one is allowed: all goes into rows.
        var axis = call.Integer("axis", 1) is var at && at == x.Shape.Rank ? at : OnnxCall.Axis(at, x.Shape.Rank);
        var rows = x.Shape.Take(axis).Aggregate(1, (product, length) => product * length);
        return Reshape(x, [rows, x.Shape.Skip(axis).Aggregate(1, (product, length) => product * length)]);
    });

    private static OnnxValue Squeezed(OnnxCall call) => call[0].Map(x =>
    {
        if (call.Integers(1, "axes") is not { } axes) return Squeeze(x);
        axes = [.. axes.Select(axis => OnnxCall.Axis(axis, x.Shape.Rank))];
        return axes.FirstOrDefault(axis => x.Shape[axis] != 1, -1) is var long1 && long1 >= 0
            ? throw new ArgumentException($"axis {long1} of shape {x.Shape} is not of length 1.")
            : Reshape(x, Shape.Of([.. x.Shape.Where((_, axis) => !axes.Contains(axis))]));
    });

    private static OnnxValue Unsqueezed(OnnxCall call) => call[0].Map(x =>
    {
        var axes = call.Integers(1, "axes") ?? throw new ArgumentException("the axes are left out, which it needs.");
        var rank = x.Shape.Rank + axes.Length;
        axes = [.. axes.Select(axis => OnnxCall.Axis(axis, rank))];
        var lengths = new Queue<int>(x.Shape);
        return Reshape(x, Shape.Of([.. Enumerable.Range(0, rank).Select(axis => axes.Contains(axis) ? 1 : lengths.Dequeue())]));
    });

    /// <summary>Each axis as long as the longer of the two, counted from the last.</summary>
    public static Shape Widest(Shape from, int[] lengths)
    {
        var rank = Math.Max(from.Rank, lengths.Length);
        int Length(IReadOnlyList<int> axes, int i) => i - rank + axes.Count is var place && place >= 0 ? axes[place] : 1;
        return Shape.Of([.. Enumerable.Range(0, rank).Select(i => Length(from, i) is var own && own != 1 ? own : Length(lengths, i))]);
    }

    private static Tensor ToSpace(Tensor x, int block, string mode)
    {
        var (n, c, h, w) = (x.Shape[0], x.Shape[1] / (block * block), x.Shape[2], x.Shape[3]);
        var parts = mode == "DCR" ? Permute(Reshape(x, [n, block, block, c, h, w]), 0, 3, 4, 1, 5, 2) : Permute(Reshape(x, [n, c, block, block, h, w]), 0, 1, 4, 2, 5, 3);
        return Reshape(parts, [n, c, h * block, w * block]);
    }

    private static Tensor ToDepth(Tensor x, int block)
    {
        var (n, c, h, w) = (x.Shape[0], x.Shape[1], x.Shape[2] / block, x.Shape[3] / block);
        return Reshape(Permute(Reshape(x, [n, c, h, block, w, block]), 0, 3, 5, 1, 2, 4), [n, c * block * block, h, w]);
    }
}
