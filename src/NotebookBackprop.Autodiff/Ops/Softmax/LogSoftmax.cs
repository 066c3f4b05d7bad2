using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The logarithm of softmax: scores minus the logarithm of the sum of their exponentials.</summary>
internal sealed record LogSoftmaxOp(int Axis) : Op
{
    public override string Name => "log softmax";

    internal override bool TakesScores => true;

    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Blocks;

    internal override OpCost Cost(Tensor output) => OpCost.OfGroup(output);

    public override IReadOnlyList<Example> Examples => [new(new LogSoftmaxOp(1), new Domain([2, 3])), new(new LogSoftmaxOp(0), new Domain([3, 2, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Rows.Along(inputs[0], Axis, default(LogSoftmaxRow));

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) =>
        contributions[0] = Recording.IsOn
            ? upstream - Functions.Exp(output) * Functions.Sum(upstream, Axis, keepDims: true)
            : new(Rows.Along(output.Value, upstream.Value, Axis, default(LogSoftmaxGradientRow)));

    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) =>
        tangents[0]! - Functions.Sum(Functions.Exp(output) * tangents[0]!, Axis, keepDims: true);
}

public static partial class Functions
{
    /// <summary>The logarithm of <see cref="Softmax"/>, exact also where a probability is too small for a number.</summary>
    /// <param name="x">Scores, in a shape with one axis at least.</param>
    /// <param name="axis">The axis along which the probabilities add up to 1; negative ones count from the last.</param>
    /// <exception cref="ArgumentException">The axis does not exist.</exception>
    public static Tensor LogSoftmax(Tensor x, int axis = -1) => Tensor.Apply(new LogSoftmaxOp(AxisSet.Resolve("log softmax", axis, x.Shape)), x);
}
