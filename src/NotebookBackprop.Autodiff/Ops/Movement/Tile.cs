using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Copies of an array side by side: a branch, whose gradients add up.</summary>
internal sealed record TileOp(int[] Counts) : LinearOp
{
    public override string Name => "tile";

    public override Role Role => Role.Adder;

    public override IReadOnlyList<Example> Examples => [new(new TileOp([2, 1, 3]), new Domain([2, 2, 2]))];

    /// <summary>Axis by axis: (before, axis and after) becomes (before, count, axis and after) and is joined again.</summary>
    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var y = inputs[0].ToContiguous();
        foreach (var (split, repeated, joined) in Steps(y.Shape))
            y = Broadcasting.View(y.Reshaped(split), repeated).ToContiguous().Reshaped(joined);
        return y;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream)
    {
        var shape = output.Input(input).Shape;
        foreach (var (_, repeated, _) in Steps(shape).Reverse()) upstream = Functions.Sum(Functions.Reshape(upstream, repeated), 1);
        return Functions.Reshape(upstream, shape);
    }

    private IEnumerable<(Shape Split, Shape Repeated, Shape Joined)> Steps(Shape shape)
    {
        for (var axis = 0; axis < Counts.Length; axis++)
        {
            if (Counts[axis] == 1) continue;
            var lengths = shape.ToArray();
            var before = lengths[..axis].Aggregate(1, (product, length) => product * length);
            var after = lengths[axis..].Aggregate(1, (product, length) => product * length);
            lengths[axis] *= Counts[axis];
            shape = Shape.Of(lengths);
            yield return ([before, 1, after], [before, Counts[axis], after], shape);
        }
    }
}

public static partial class Functions
{
    /// <summary>Copies of x side by side: PyTorch's repeat, NumPy's tile.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="counts">How often along each axis, as many as axes; more make new axes in front.</param>
    /// <exception cref="ArgumentException">Fewer counts than axes, or a negative one.</exception>
    public static Tensor Tile(Tensor x, params int[] counts)
    {
        if (counts.Length < x.Shape.Rank || Array.Exists(counts, count => count < 0))
            throw new ArgumentException($"tile: counts ({string.Join(", ", counts)}) do not fit shape {x.Shape}; give one of zero or more for each of its {x.Shape.Rank} axes.");
        var full = Reshape(x, Shape.Of([.. Enumerable.Repeat(1, counts.Length - x.Shape.Rank), .. x.Shape]));
        return Tensor.Apply(new TileOp(counts), full);
    }

    /// <summary>Each element along an axis so often in a row: PyTorch's repeat_interleave, NumPy's repeat.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="count">How often, 0 or more.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist, or the count is negative.</exception>
    public static Tensor RepeatInterleave(Tensor x, int count, int axis = 0)
    {
        if (count < 0) throw new ArgumentException($"repeat interleave: {count} copies cannot be made; ask for zero or more.");
        var length = x.Shape[AxisSet.Resolve("repeat interleave", axis, x.Shape)];
        return IndexSelect(x, axis, [.. Enumerable.Range(0, length * count).Select(i => i / count)]);
    }
}
