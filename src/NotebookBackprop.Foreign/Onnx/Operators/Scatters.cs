using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Numbers put to places that others name.</summary>
internal static class Scatters
{
    public static OnnxOperator[] Operators { get; } =
    [
        new("ScatterElements", Elements, "axis", "reduction"),
        new("ScatterND", Parts, "reduction"),
    ];

    private static OnnxValue Elements(OnnxCall call) => call[0].Map(x =>
    {
        var (indices, updates) = (call[1], call[2].Tensor);
        var axis = call.Axis("axis", 0, x.Shape.Rank);
        if (indices.Shape != updates.Shape || indices.Shape.Rank != x.Shape.Rank) throw new ArgumentException($"indices of shape {indices.Shape} and updates of {updates.Shape} do not fit {x.Shape}.");
        var numbers = indices.ToIntegers();
        int[] targets = [.. numbers.Select((number, i) =>
        {
            var place = indices.Shape.IndexOf(i);
            place[axis] = Gathers.Place(number, axis, x.Shape);
            return place.Select((at, k) => (at, k)).Aggregate(0, (row, each) => row * x.Shape[each.k] + each.at);
        })];
        return Reshape(Put(Reshape(x, [x.Shape.Size, 1]), Reshape(updates, [updates.Shape.Size, 1]), targets, Reduction(call)), x.Shape);
    });

    private static OnnxValue Parts(OnnxCall call) => call[0].Map(x =>
    {
        var (rows, blocks, size) = Gathers.Blocks(x.Shape, call[1], batch: 0);
        return Reshape(Put(Reshape(x, [blocks, size]), Reshape(call[2].Tensor, [rows.Length, size]), rows, Reduction(call)), x.Shape);
    });

    private static Func<Tensor, Tensor, Tensor>? Reduction(OnnxCall call) => call.Choice("reduction", "none", "add", "mul", "max", "min") switch
    {
        "add" => (a, b) => a + b,
        "mul" => (a, b) => a * b,
        "max" => Max,
        "min" => Min,
        _ => null,
    };

    /// <summary>
    /// Rows of x met by updates. Where several name one row, the last one replaces it; a reduction takes them one after the other.
    /// All is a choice of rows from x and the updates, so that gradients find their way.
    /// </summary>
    private static Tensor Put(Tensor x, Tensor updates, int[] targets, Func<Tensor, Tensor, Tensor>? reduce)
    {
        var rows = x.Shape[0];
        var left = Enumerable.Range(0, targets.Length).ToList();
        while (left.Count > 0)
        {
            int[] source = [.. Enumerable.Range(0, rows)];
            var later = new List<int>();
            foreach (var i in left)
                if (reduce is not null && source[targets[i]] != targets[i]) later.Add(i);
                else source[targets[i]] = rows + i;
            var chosen = IndexSelect(Concat([x, updates]), 0, source);
            if (reduce is null) return chosen;
            // Rows that nothing is put to stay as they are.
            var isMet = Constant([.. source.Select((from, row) => from == row ? 0.0 : 1)], [rows, 1], x.DType);
            x = Where(isMet, reduce(x, chosen), x);
            left = later;
        }
        return x;
    }
}
