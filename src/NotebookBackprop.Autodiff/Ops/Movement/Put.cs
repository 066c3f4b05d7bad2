using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Runs of elements added to zeros at their places in row-major order: the transpose of taking them.</summary>
/// <param name="Places">For each run, which it becomes: 0 for that at the start.</param>
/// <param name="Run">How many elements lie together.</param>
/// <param name="Shape">The shape of the result.</param>
internal sealed record PutOp(int[] Places, int Run, Shape Shape) : LinearOp
{
    public override string Name => "put";

    public override Role Role => Role.Mover;

    public override IReadOnlyList<Example> Examples => [new(new PutOp([5, 0, 5], 1, [2, 3]), new Domain([3])), new(new PutOp([1, 1], 3, [2, 3]), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Tensors.Places.Put(inputs[0], Places, Run, Shape);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new TakeOp(Places, Run, output.Input(0).Shape), upstream);
}
