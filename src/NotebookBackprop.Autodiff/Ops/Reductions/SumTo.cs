using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The sum over the axes along which a smaller shape was broadcast: what a branch does to gradients.</summary>
internal sealed record SumToOp(Shape Shape) : LinearOp
{
    public override string Name => "sum to";

    public override string Symbol => "Σ";

    public override Role Role => Role.Distributor;

    public override IReadOnlyList<Example> Examples => [new(new SumToOp([2, 1]), new Domain([3, 2, 4])), new(new SumToOp([4]), new Domain([3, 4]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => NotebookBackprop.Tensors.Reductions.SumTo(inputs[0], Shape);

    protected override Tensor Transpose(Tensor output, int input, Tensor upstream) => Functions.BroadcastTo(upstream, output.Input(input).Shape);
}

public static partial class Functions
{
    /// <summary>x summed over the axes along which a smaller shape is broadcast to it; x itself where it has that shape.</summary>
    internal static Tensor SumTo(Tensor x, Shape shape) => x.Shape == shape ? x : Tensor.Apply(new SumToOp(shape), x);
}
