using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Probabilities from scores: e^x along an axis, divided by its sum.</summary>
internal sealed record SoftmaxOp(int Axis) : SymmetricOp
{
    public override string Name => "softmax";

    public override Role Role => Role.Squasher;

    public override (double Low, double High) Range => (0, 1);

    public override IReadOnlyList<Example> Examples => [new(new SoftmaxOp(1), new Domain([2, 3])), new(new SoftmaxOp(0), new Domain([3, 2, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Rows.Along(inputs[0], Axis, default(SoftmaxRow));

    protected override Tensor Product(Tensor output, Tensor direction) => output * (direction - Functions.Sum(output * direction, Axis, keepDims: true));

    internal override NDArray? Fused(Tensor output, NDArray direction) => Rows.Along(output.Value, direction, Axis, default(SoftmaxProductRow));
}

public static partial class Functions
{
    /// <summary>Probabilities from scores: e^x along an axis, divided by its sum. Scores of any size do not overflow; a row of minus infinities gives NaN.</summary>
    /// <param name="x">Scores, in a shape with one axis at least.</param>
    /// <param name="axis">The axis along which the results add up to 1; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist.</exception>
    public static Tensor Softmax(Tensor x, int axis = -1) => Tensor.Apply(new SoftmaxOp(AxisSet.Resolve("softmax", axis, x.Shape)), x);
}
