using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The p-norm over some axes, (Σ |x|ᵖ)^(1/p). Its gradient is sign(x)·(|x| / ‖x‖)^(p − 1), for p = 2 the unit vector x / ‖x‖.</summary>
internal sealed record NormOp(double P, int[] Axes, bool KeepDims) : ReductionOp<NormOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "norm";

    public override string Symbol => "‖x‖";

    public override Role Role => Role.Scaler;

    public override IReadOnlyList<Example> Examples =>
        [
            new(new NormOp(2, [0, 2], false), new Domain([2, 3, 2])),
            new(new NormOp(1, [1], true), new Domain([2, 3], Avoid: 0)),
            new(new NormOp(3, [1], false), new Domain([2, 3], Avoid: 0)),
            new(new NormOp(double.PositiveInfinity, [0], false), new Domain([3, 2], Avoid: 0)),
        ];

    private protected override Reducer Function => new(P);

    // Where the norm is 0 its subgradient is taken as 0, as PyTorch does.
    protected override Tensor Gradient(Tensor x, Tensor y)
    {
        if (P == 2) return Algebra.OverOrZero(x, y);
        if (P == 1) return Functions.Sign(x);
        if (!double.IsInfinity(P)) return Functions.Sign(x) * Functions.Pow(Algebra.OverOrZero(Functions.Abs(x), y), P - 1);
        var wins = Functions.Equal(Functions.Abs(x), y);
        return Functions.Sign(x) * wins / Functions.Sum(wins, Axes, keepDims: true);
    }

    internal readonly struct Reducer(double p) : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) =>
            row.IsEmpty ? T.Zero
            : p == 2 ? TensorPrimitives.Norm(row)
            : p == 1 ? TensorPrimitives.SumOfMagnitudes(row)
            : double.IsInfinity(p) ? T.Abs(TensorPrimitives.MaxMagnitude(row))
            : T.Pow(BlockSum.Of(row, new AbsolutePower(p)), T.CreateTruncating(1 / p));
    }

    private readonly struct AbsolutePower(double p) : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        {
            TensorPrimitives.Abs(x, y);
            TensorPrimitives.Pow(y, T.CreateTruncating(p), y);
        }
    }
}

public static partial class Functions
{
    /// <summary>The p-norm over some axes: (Σ |x|ᵖ)^(1/p), the greatest |x| where p is infinite. Where it is 0 its slope is taken as 0, as in PyTorch.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="p">1 or more: 2 for the length of a vector; infinity too.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">p is below 1, or an axis does not exist or is named twice.</exception>
    public static Tensor Norm(Tensor x, double p = 2, int[]? axes = null, bool keepDims = false)
    {
        if (!(p >= 1)) throw new ArgumentException(FormattableString.Invariant($"norm: p = {p} gives no norm; choose 1 or more, or infinity."));
        return Tensor.Apply(new NormOp(p, AxisSet.Resolve("norm", axes, x.Shape), keepDims), x);
    }
}
