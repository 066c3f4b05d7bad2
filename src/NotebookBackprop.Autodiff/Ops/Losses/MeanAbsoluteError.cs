using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Absolute error |prediction − target|: its derivative is the sign of the difference.</summary>
internal sealed record MeanAbsoluteErrorOp(Reduction Reduction) : PairLossOp(Reduction)
{
    public override string Name => "mean absolute error";

    public override string Symbol => "MAE";

    public override string Script => "Math.abs({0}-{1})";

    public override IReadOnlyList<Example> Examples =>
    [
        new(new MeanAbsoluteErrorOp(Reduction.Mean), new Domain([3, 2], -2, -0.2), new Domain([3, 2], 0.2, 2)),
        new(new MeanAbsoluteErrorOp(Reduction.None), new Domain([3], 0.2, 2), new Domain([3], -2, -0.2)),
    ];

    protected override NDArray Losses(NDArray prediction, NDArray target) => Elementwise.Binary(prediction, target, new Zip<Operator>(default));

    protected override Tensor Derivative(int input, Tensor prediction, Tensor target) => Functions.Sign(input == 0 ? prediction - target : target - prediction);

    protected override Formula Write(Formula prediction, Formula target) => new Formula.Magnitude(new Formula.Difference(prediction, target));

    private readonly struct Operator : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => T.Abs(a - b);
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.Abs(a - b);
    }
}

public static partial class Functions
{
    /// <summary>Mean absolute error (L1 loss): the mean of |prediction − target|. Where the two are equal the slope is taken as 0, as PyTorch does.</summary>
    /// <param name="prediction">Any tensor.</param>
    /// <param name="target">A tensor of the same shape, or a single number.</param>
    /// <param name="reduction">Mean, sum, or the distances themselves.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor MeanAbsoluteError(Tensor prediction, Tensor target, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new MeanAbsoluteErrorOp(reduction), prediction, target);
}
