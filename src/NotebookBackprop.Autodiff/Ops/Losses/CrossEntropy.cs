using System.Numerics;
using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Cross-entropy with logits: −log softmax(x) at the label of each row. Its gradient by the logits is softmax minus one-hot.</summary>
internal sealed record CrossEntropyOp(int[] Targets, Reduction Reduction) : Op
{
    public override string Name => "cross entropy";

    internal override bool TakesScores => true;

    public override string Symbol => "CE";

    internal override OpCost Cost(Tensor output) => OpCost.OfGroup(output);

    public override IReadOnlyList<Example> Examples =>
    [
        new(new CrossEntropyOp([2, 0], Reduction.Mean), new Domain([2, 3])),
        new(new CrossEntropyOp([2], Reduction.Sum), new Domain([3])),
        new(new CrossEntropyOp([1, 0, 2, 2], Reduction.None), new Domain([2, 3, 2])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        Labels.Check(Name, Targets, x.Shape);
        var losses = x.Shape.Rank != 2 || x.Shape[1] == 0 ? NegativeLogLikelihoodOp.Losses(new LogSoftmaxOp(Labels.Axis(x.Shape)).Forward(inputs), Targets)
            : x.DType == DType.Float64 ? Losses<double>(x)
            : Losses<float>(x);
        return Reduced.Forward(losses, Reduction);
    }

    /// <summary>The losses of the rows of a matrix, without the logarithms of all other labels.</summary>
    private NDArray Losses<T>(NDArray x) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        x = x.ToContiguous();
        ReadOnlySpan<T> scores = x.Span<T>(), reduced = Rows.Reduced(x, 2, default(PowerSumRow)).Span<T>();
        var losses = NDArray.Empty<T>([Targets.Length]);
        var to = losses.Span<T>();
        for (var row = 0; row < to.Length; row++) to[row] = reduced[2 * row + 1];
        TensorPrimitives.Log(to, to);
        // The greatest is subtracted first, as log-softmax does: a sum would lose the logarithm's digits beside it.
        var classes = x.Shape[1];
        for (var row = 0; row < to.Length; row++) to[row] -= scores[row * classes + Targets[row]] - reduced[2 * row];
        return losses;
    }

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        var x = output.Input(0);
        contributions[0] = Derivative(x) * Labels.Spread(Reduced.Back(upstream, Reduction, Targets.Length), x.Shape);
    }

    internal override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        var x = output.Input(0);
        if (Reduction == Reduction.None || x.Shape.Rank > 2)
        {
            base.Pull(output, upstream, contributions);
            return;
        }
        var slope = new SoftmaxOp(Labels.Axis(x.Shape)).Forward([x.Value]);
        if (x.DType == DType.Float64) Scale(slope.Span<double>(), Targets, upstream.Item(), Reduction);
        else Scale(slope.Span<float>(), Targets, (float)upstream.Item(), Reduction);
        contributions[0] = slope;
    }

    /// <summary>From the probabilities of each row to the gradient of its scores.</summary>
    private static void Scale<T>(Span<T> rows, int[] targets, T upstream, Reduction reduction) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var classes = targets.Length == 0 ? 0 : rows.Length / targets.Length;
        for (var row = 0; row < targets.Length; row++) rows[row * classes + targets[row]] -= T.One;
        TensorPrimitives.Multiply(rows, reduction == Reduction.Mean ? upstream / T.CreateTruncating(targets.Length) : upstream, rows);
    }

    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        var x = output.Input(0);
        return Reduced.Forward(Functions.Sum(Derivative(x) * tangents[0]!, Labels.Axis(x.Shape)), Reduction);
    }

    /// <summary>The derivative of each row's loss by its scores.</summary>
    private Tensor Derivative(Tensor x) =>
        Functions.Softmax(x, Labels.Axis(x.Shape)) - Labels.OneHot(Labels.Places(Name, Targets, x.Shape), x.Shape, x.DType).Named("onehot");
}

public static partial class Functions
{
    /// <summary>Cross-entropy with logits: the mean over rows of −log p, p being the softmax of the row at its label. The gradient by a row is its softmax minus the one-hot label, divided by the number of rows.</summary>
    /// <param name="logits">Scores, before any softmax: (rows, classes), (classes,), or (rows, classes, …).</param>
    /// <param name="targets">A label from 0 for each row, in row-major order where there are further axes.</param>
    /// <param name="reduction">Mean, sum, or the losses themselves.</param>
    /// <exception cref="ArgumentException">A label names no class, or there is not one for each row.</exception>
    public static Tensor CrossEntropy(Tensor logits, int[] targets, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new CrossEntropyOp([.. targets], reduction), logits);

    /// <inheritdoc cref="CrossEntropy(Tensor, int[], Reduction)"/>
    [FunctionOnly]
    public static Tensor CrossEntropy(Tensor logits, Tensor targets, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new CrossEntropyOp(AxisSet.Indices("cross entropy", targets), reduction), logits);
}
