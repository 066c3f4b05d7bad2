using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Layers added to those of zeros, at some indices along an axis: the transpose of taking them.</summary>
internal sealed record IndexAddOp(int Axis, int[] Indices, int Length) : MovementOp
{
    public override string Name => "index add";

    public override IReadOnlyList<Example> Examples => [new(new IndexAddOp(1, [2, 0, 2], 4), new Domain([2, 3, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Indexing.Add(inputs[0], Axis, Indices, Length);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new IndexSelectOp(Axis, Indices), upstream);
}
