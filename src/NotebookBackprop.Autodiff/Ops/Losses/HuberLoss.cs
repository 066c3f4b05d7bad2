using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Huber loss of d = prediction − target: d²/2 where |d| ≤ δ, δ·(|d| − δ/2) beyond. Its derivative is d, clipped to [−δ, δ].</summary>
internal sealed record HuberLossOp(double Delta, Reduction Reduction) : PairLossOp(Reduction)
{
    public override string Name => "huber loss";

    public override string Symbol => "Huber";

    public override string Script => FormattableString.Invariant($"special.huber({{0}}-{{1}},{Delta:R})");

    public override IReadOnlyList<Example> Examples =>
    [
        new(new HuberLossOp(1, Reduction.Mean), new Domain([3, 2], -0.4, 0.4), new Domain([3, 2], -0.4, 0.4)),
        new(new HuberLossOp(0.8, Reduction.Sum), new Domain([3, 2], -2, -0.5), new Domain([3, 2], 0.5, 2)),
        new(new HuberLossOp(0.8, Reduction.None), new Domain([3], 0.5, 2), new Domain([3], -2, -0.5)),
    ];

    protected override NDArray Losses(NDArray prediction, NDArray target) => Elementwise.Binary(prediction, target, new Zip<Operator>(new(Delta)));

    protected override Tensor Derivative(int input, Tensor prediction, Tensor target) =>
        Functions.Clamp(input == 0 ? prediction - target : target - prediction, -Delta, Delta);

    protected override Formula Write(Formula prediction, Formula target) => new Formula.Call("huber", new Formula.Difference(prediction, target));

    private readonly struct Operator(double delta) : IBinaryOperator
    {
        // With the part of the distance up to delta, m: m·(d − m/2), a parabola and then its tangent.
        T IBinaryOperator.Apply<T>(T a, T b)
        {
            var d = T.Abs(a - b);
            var m = T.Min(d, T.CreateTruncating(delta));
            return m * (d - m * T.CreateTruncating(0.5));
        }

        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b)
        {
            var d = Vector.Abs(a - b);
            var m = Vector.Min(d, new Vector<T>(T.CreateTruncating(delta)));
            return m * (d - m * T.CreateTruncating(0.5));
        }
    }
}

public static partial class Functions
{
    /// <summary>Huber loss: the mean of d²/2 where |d| ≤ delta and of delta·(|d| − delta/2) beyond, d being prediction − target. The slope is d, clipped to ±delta.</summary>
    /// <param name="prediction">Any tensor.</param>
    /// <param name="target">A tensor of the same shape, or a single number.</param>
    /// <param name="delta">Where the parabola ends, above 0.</param>
    /// <param name="reduction">Mean, sum, or the losses themselves.</param>
    /// <exception cref="ArgumentException">The shapes differ, or delta is not above 0.</exception>
    public static Tensor HuberLoss(Tensor prediction, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) => delta > 0
        ? Tensor.Apply(new HuberLossOp(delta, reduction), prediction, target)
        : throw new ArgumentException(FormattableString.Invariant($"huber loss: delta is {delta}; give a number above 0."));
}
