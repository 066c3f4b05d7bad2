using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Numbers taken from places that others name.</summary>
internal static class Gathers
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("Gather", call => call[0].Map(x => Gather(x, call[1], call.Axis("axis", 0, x.Shape.Rank))), "axis"),
        new("GatherElements", call => call[0].Map(x => Elements(x, call[1], call.Axis("axis", 0, x.Shape.Rank))), "axis"),
        new("GatherND", call => call[0].Map(x => Parts(x, call[1], call.Integer("batch_dims", 0))), "batch_dims"),
    ];

    private static Tensor Gather(Tensor x, OnnxValue indices, int axis)
    {
        int[] places = [.. indices.ToIntegers().Select(index => Place(index, axis, x.Shape))];
        if (indices.Shape.Rank == 0) return Squeeze(Slice(x, axis, places[0], places[0] + 1), axis);
        var shape = Shape.Of([.. x.Shape.Take(axis), .. indices.Shape, .. x.Shape.Skip(axis + 1)]);
        // What a table of words is for; the rows of one are layers in a drawing.
        var taken = axis == 0 && x is { Shape.Rank: 2, RequiresGrad: true } ? Embedding(x, places) : IndexSelect(x, axis, places);
        return taken.Shape == shape ? taken : Reshape(taken, shape);
    }

    private static Tensor Elements(Tensor x, OnnxValue indices, int axis) =>
        Functions.Gather(x, axis, Constant([.. indices.ToIntegers().Select(index => (double)Place(index, axis, x.Shape))], indices.Shape, DType.Float64));

    private static Tensor Parts(Tensor x, OnnxValue indices, int batch)
    {
        var (rows, blocks, size) = Blocks(x.Shape, indices, batch);
        var taken = IndexSelect(Reshape(x, [blocks, size]), 0, rows);
        return Reshape(taken, Shape.Of([.. indices.Shape.SkipLast(1), .. x.Shape.Skip(batch + indices.Shape[^1])]));
    }

    /// <summary>The last axis of the indices names a part of x: which one it is, of how many, of what size.</summary>
    public static (int[] Rows, int Blocks, int Size) Blocks(Shape x, OnnxValue indices, int batch)
    {
        var depth = indices.Shape[^1];
        if (batch < 0 || batch >= indices.Shape.Rank || batch + depth > x.Rank) throw new ArgumentException($"indices of shape {indices.Shape} do not fit {x}.");
        var numbers = indices.ToIntegers();
        var rows = new int[numbers.Length / depth];
        var batches = x.Take(batch).Aggregate(1, (product, length) => product * length);
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = (int)((long)i * batches / rows.Length);
            for (var k = 0; k < depth; k++) rows[i] = rows[i] * x[batch + k] + Place(numbers[i * depth + k], batch + k, x);
        }
        var blocks = x.Take(batch + depth).Aggregate(1, (product, length) => product * length);
        return (rows, blocks, x.Skip(batch + depth).Aggregate(1, (product, length) => product * length));
    }

    /// <summary>An index counted from the first.</summary>
    public static int Place(int index, int axis, Shape shape) => index >= -shape[axis] && index < shape[axis] ? index < 0 ? index + shape[axis] : index
        : throw new ArgumentException($"index {index} is outside of axis {axis} of shape {shape}.");
}
