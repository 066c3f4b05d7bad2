using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Runs of elements taken from their places in row-major order.</summary>
/// <param name="Places">For each run, which it is: 0 for that at the start.</param>
/// <param name="Run">How many elements lie together.</param>
/// <param name="Shape">The shape of the result.</param>
internal sealed record TakeOp(int[] Places, int Run, Shape Shape) : LinearOp
{
    public override string Name => "take";

    public override Role Role => Role.Router;

    public override IReadOnlyList<Example> Examples => [new(new TakeOp([5, 0, 5], 1, [3]), new Domain([2, 3])), new(new TakeOp([1, 1], 3, [2, 3]), new Domain([2, 3]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Tensors.Places.Take(inputs[0], Places, Run, Shape);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Tensor.Apply(new PutOp(Places, Run, output.Input(0).Shape), upstream);
}
