using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Std(Tensor, int[], bool, bool)"/>
internal sealed record StdOp(bool Unbiased, int[] Axes, bool KeepDims) : ReductionOp<StdOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "std";

    public override Role Role => Role.Scaler;

    public override IReadOnlyList<Example> Examples =>
        [new(new StdOp(true, [0, 2], false), new Domain([2, 3, 2])), new(new StdOp(false, [1], true), new Domain([2, 3]))];

    private protected override Reducer Function => new(Unbiased);

    protected override Tensor Gradient(Tensor x, Tensor y) =>
        Algebra.OverOrZero(x - Functions.Mean(x, Axes, keepDims: true), Variance.Degrees(Count(x), Unbiased) * y);

    internal readonly struct Reducer(bool unbiased) : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) => T.Sqrt(Variance.Of(row, unbiased));
    }
}

public static partial class Functions
{
    /// <summary>The standard deviation over some axes, the root of the variance; where it is 0 its slope is taken as 0, as in PyTorch. Of fewer numbers than it divides by it is NaN.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="unbiased">Whether the sum of squares is divided by n − 1, which estimates the variance that the numbers were drawn with, or by n.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Std(Tensor x, int[]? axes = null, bool unbiased = true, bool keepDims = false) =>
        Tensor.Apply(new StdOp(unbiased, AxisSet.Resolve("std", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Std(Tensor, int[], bool, bool)"/>
    public static Tensor Std(Tensor x, int axis, bool unbiased = true, bool keepDims = false) => Std(x, [axis], unbiased, keepDims);
}
