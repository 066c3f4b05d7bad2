using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Var(Tensor, int[], bool, bool)"/>
internal sealed record VarOp(bool Unbiased, int[] Axes, bool KeepDims) : ReductionOp<VarOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "var";

    public override Role Role => Role.Scaler;

    public override IReadOnlyList<Example> Examples =>
        [new(new VarOp(true, [0, 2], false), new Domain([2, 3, 2])), new(new VarOp(false, [1], true), new Domain([2, 3]))];

    private protected override Reducer Function => new(Unbiased);

    protected override Tensor Gradient(Tensor x, Tensor y) =>
        2 * (x - Functions.Mean(x, Axes, keepDims: true)) / Variance.Degrees(Count(x), Unbiased);

    internal readonly struct Reducer(bool unbiased) : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) => Variance.Of(row, unbiased);
    }
}

public static partial class Functions
{
    /// <summary>The variance over some axes: the mean square of the distance from the mean. Of fewer numbers than it divides by it is NaN, as in PyTorch.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="unbiased">Whether the sum of squares is divided by n − 1, which estimates the variance that the numbers were drawn with, or by n.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Var(Tensor x, int[]? axes = null, bool unbiased = true, bool keepDims = false) =>
        Tensor.Apply(new VarOp(unbiased, AxisSet.Resolve("var", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Var(Tensor, int[], bool, bool)"/>
    public static Tensor Var(Tensor x, int axis, bool unbiased = true, bool keepDims = false) => Var(x, [axis], unbiased, keepDims);
}
