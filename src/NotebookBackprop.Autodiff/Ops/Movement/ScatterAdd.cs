using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Elements added to zeros, each moved along an axis to its index: the transpose of gathering them.</summary>
internal sealed record ScatterAddOp(int Axis, int[] Indices, Shape Shape) : MovementOp
{
    public override string Name => "scatter add";

    public override IReadOnlyList<Example> Examples => [new(new ScatterAddOp(1, [0, 0, 2, 1], [2, 3]), new Domain([2, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Indexing.ScatterAdd(inputs[0], Axis, Indices, Shape);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new GatherOp(Axis, Indices, output.Input(input).Shape), upstream);
}
