using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The logarithm of the sum of e^x over some axes: its gradient is the softmax.</summary>
internal sealed record LogSumExpOp(int[] Axes, bool KeepDims) : ReductionOp<LogSumExpOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "logsumexp";

    public override Role Role => Role.Squasher;

    // A row of minus infinities gets no gradient, where ∞ − ∞ would make it NaN.
    protected override Tensor Gradient(Tensor x, Tensor y) => Functions.Exp(x - (
        Algebra.Has(y, double.NegativeInfinity) ? Functions.Where(Functions.Equal(y, double.NegativeInfinity), 0, y) : y));

    internal readonly struct Reducer : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row)
        {
            if (row.IsEmpty) return T.NegativeInfinity;
            // The greatest becomes e^0, so that nothing overflows.
            var max = TensorPrimitives.Max(row);
            return T.IsFinite(max) ? max + T.Log(BlockSum.Of(row, new ShiftedExp(double.CreateTruncating(max)))) : max;
        }
    }

    private readonly struct ShiftedExp(double shift) : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        {
            TensorPrimitives.Subtract(x, T.CreateTruncating(shift), y);
            TensorPrimitives.Exp(y, y);
        }
    }
}

public static partial class Functions
{
    /// <summary>The logarithm of the sum of e^x over some axes, without overflow; minus infinity of nothing, and of minus infinities alone.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor LogSumExp(Tensor x, int[]? axes = null, bool keepDims = false) =>
        Tensor.Apply(new LogSumExpOp(AxisSet.Resolve("logsumexp", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="LogSumExp(Tensor, int[], bool)"/>
    public static Tensor LogSumExp(Tensor x, int axis, bool keepDims = false) => LogSumExp(x, [axis], keepDims);
}
