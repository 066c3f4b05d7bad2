using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Binary cross-entropy with logits, −(y·log σ(x) + (1 − y)·log(1 − σ(x))) of each pair: its derivative by the score is σ(x) − y.</summary>
internal sealed record BinaryCrossEntropyOp(Reduction Reduction) : PairLossOp(Reduction)
{
    public override string Name => "binary cross entropy";

    internal override bool TakesScores => true;

    public override string Symbol => "BCE";

    public override string Script => "Math.max({0},0)-{0}*{1}+special.softplus(-Math.abs({0}))";

    public override bool IsAffineIn(int input) => input == 1;

    public override IReadOnlyList<Example> Examples =>
    [
        new(new BinaryCrossEntropyOp(Reduction.Mean), new Domain([3, 2]), new Domain([3, 2], 0, 1)),
        new(new BinaryCrossEntropyOp(Reduction.Sum), new Domain([3, 2]), new Domain([], 0, 1)),
        new(new BinaryCrossEntropyOp(Reduction.None), new Domain([3]), new Domain([3], 0, 1)),
    ];

    // max(x, 0) − x·y + log(1 + e^−|x|): no part overflows, and none cancels where the loss is small.
    protected override NDArray Losses(NDArray prediction, NDArray target) => Elementwise.Binary(
        Elementwise.Binary(prediction, target, new Zip<Hinge>(default)), Elementwise.Unary(prediction, default(Lanes<Tail>)), default(AddOp.Kernel));

    protected override Tensor Derivative(int input, Tensor prediction, Tensor target) => input == 0 ? Functions.Sigmoid(prediction) - target : -prediction;

    protected override Formula Write(Formula prediction, Formula target) => new Formula.Call("bce", prediction, target);

    private readonly struct Hinge : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => T.Max(a, T.Zero) - a * b;
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.Max(a, Vector<T>.Zero) - a * b;
    }

    private readonly struct Tail : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Softplus(-Vector.Abs(x));
    }
}

public static partial class Functions
{
    /// <summary>
    /// Binary cross-entropy with logits: the mean of −(y·log σ(x) + (1 − y)·log(1 − σ(x))) over logits x and targets y, whose
    /// derivative by a logit is σ(x) − y. Computed from the logits, so that no logarithm of 0 is met (PyTorch's
    /// <c>binary_cross_entropy_with_logits</c>).
    /// </summary>
    /// <param name="logits">Scores, before any sigmoid.</param>
    /// <param name="target">Probabilities from 0 to 1 in the same shape, or a single number.</param>
    /// <param name="reduction">Mean, sum, or the losses themselves.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor BinaryCrossEntropyWithLogits(Tensor logits, Tensor target, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new BinaryCrossEntropyOp(reduction), logits, target);
}
