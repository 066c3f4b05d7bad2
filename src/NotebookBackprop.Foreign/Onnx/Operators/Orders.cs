using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>The greatest numbers, and places of numbers.</summary>
internal static class Orders
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("TopK", Most, "axis", "largest", "sorted"),
        new("NonZero", Places),
    ];

    private static IReadOnlyList<OnnxValue> Most(OnnxCall call)
    {
        var x = call[0];
        var (values, indices) = TopK(x.Tensor, call.Integers(1)[0], call.Axis("axis", -1, x.Shape.Rank), call.Is("largest", true));
        return [x with { Tensor = values }, OnnxValue.Integer(indices)];
    }

    private static OnnxValue Places(OnnxCall call)
    {
        var shape = call[0].Shape;
        int[][] found = [.. call[0].Tensor.ToArray().Index().Where(element => element.Item != 0).Select(element => shape.IndexOf(element.Index))];
        return OnnxValue.Integer(Constant([.. Enumerable.Range(0, shape.Rank).SelectMany(axis => found.Select(place => (double)place[axis]))], [shape.Rank, found.Length], DType.Float64));
    }
}
