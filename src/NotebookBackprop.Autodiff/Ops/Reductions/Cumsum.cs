using System.Numerics;
using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Running sums along an axis, from either end: each element's gradient is the sum of those from it on.</summary>
internal sealed record CumsumOp(int Axis, bool FromEnd) : LinearOp
{
    public override string Name => FromEnd ? "reverse cumsum" : "cumsum";

    public override Role Role => Role.Adder;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Blocks;

    public override IReadOnlyList<Example> Examples =>
        [new(new CumsumOp(1, false), new Domain([2, 3, 2])), new(new CumsumOp(0, true), new Domain([3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var y = inputs[0].Copy();
        if (y.DType == DType.Float64) Run<double>(y);
        else Run<float>(y);
        return y;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new CumsumOp(Axis, !FromEnd), upstream);

    /// <summary>Layer by layer along the axis, each gets the one before it added.</summary>
    private void Run<T>(NDArray y) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var all = y.Span<T>();
        var length = y.Shape[Axis];
        var layer = y.Layout.Strides[Axis];
        for (var block = 0; block < all.Length; block += length * layer)
            for (var i = 1; i < length; i++)
            {
                var at = block + (FromEnd ? length - 1 - i : i) * layer;
                var before = FromEnd ? at + layer : at - layer;
                TensorPrimitives.Add(all.Slice(before, layer), all.Slice(at, layer), all.Slice(at, layer));
            }
    }
}

public static partial class Functions
{
    /// <summary>Running sums along an axis: each element with all before it.</summary>
    /// <param name="x">A tensor of one axis or more.</param>
    /// <param name="axis">The axis; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist.</exception>
    public static Tensor Cumsum(Tensor x, int axis) => Tensor.Apply(new CumsumOp(AxisSet.Resolve("cumsum", axis, x.Shape), false), x);
}
