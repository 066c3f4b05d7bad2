using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>An array placed as a part of zeros: the transpose of taking the part.</summary>
internal sealed record PlaceOp(PartOp Part, Shape Shape) : MovementOp
{
    public override string Name => "place";

    public override IReadOnlyList<Example> Examples => [new(new PlaceOp(new DiagonalOp(1, 0, 1), [3, 4]), new Domain([3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var whole = NDArray.Filled(Shape, 0, inputs[0].DType);
        Strided.Write(inputs[0], Part.View(whole));
        return whole;
    }

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(Part, upstream);
}
