using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Squared error (prediction − target)²: its derivative is twice the difference.</summary>
internal sealed record MeanSquaredErrorOp(Reduction Reduction) : PairLossOp(Reduction)
{
    public override string Name => "mean squared error";

    public override string Symbol => "MSE";

    public override string Script => "({0}-{1})*({0}-{1})";

    public override IReadOnlyList<Example> Examples =>
    [
        new(new MeanSquaredErrorOp(Reduction.Mean), new Domain([3, 2]), new Domain([3, 2])),
        new(new MeanSquaredErrorOp(Reduction.Sum), new Domain([3, 2]), new Domain([])),
        new(new MeanSquaredErrorOp(Reduction.None), new Domain([3]), new Domain([3])),
    ];

    protected override NDArray Losses(NDArray prediction, NDArray target) => Elementwise.Binary(prediction, target, new Zip<Operator>(default));

    protected override Tensor Derivative(int input, Tensor prediction, Tensor target) => 2 * (input == 0 ? prediction - target : target - prediction);

    protected override NDArray? Slopes(int input, NDArray prediction, NDArray target) =>
        input == 0 ? Elementwise.Binary(prediction, target, new Zip<Slope>(default)) : Elementwise.Binary(target, prediction, new Zip<Slope>(default));

    protected override Formula Write(Formula prediction, Formula target) => new Formula.Power(new Formula.Difference(prediction, target), new Formula.Number(2));

    private readonly struct Operator : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => (a - b) * (a - b);
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => (a - b) * (a - b);
    }

    private readonly struct Slope : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => (a - b) + (a - b);
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => (a - b) + (a - b);
    }
}

public static partial class Functions
{
    /// <summary>Mean squared error (L2 loss): the mean of (prediction − target)².</summary>
    /// <param name="prediction">Any tensor.</param>
    /// <param name="target">A tensor of the same shape, or a single number.</param>
    /// <param name="reduction">Mean, sum, or the squares themselves.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor MeanSquaredError(Tensor prediction, Tensor target, Reduction reduction = Reduction.Mean) =>
        Tensor.Apply(new MeanSquaredErrorOp(reduction), prediction, target);
}
