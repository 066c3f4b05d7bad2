using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The index of the least element, the first of several; no gradient passes.</summary>
internal sealed record ArgMinOp(int[] Axes, bool KeepDims) : ArgumentOp<ArgMinOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "argmin";

    internal readonly struct Reducer : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) => T.CreateTruncating(TensorPrimitives.IndexOfMin(row));
    }
}

public static partial class Functions
{
    /// <summary>The index of the least element along an axis, the first of several; a NaN counts as least. No gradient passes.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axis">The axis; negative ones count from the last. Where null the index is that in row-major order of all elements.</param>
    /// <param name="keepDims">Whether the axis stays, with length 1.</param>
    /// <returns>Whole numbers, in x's type.</returns>
    /// <exception cref="ArgumentException">The axis does not exist, or is empty.</exception>
    public static Tensor ArgMin(Tensor x, int? axis = null, bool keepDims = false) =>
        Tensor.Apply(new ArgMinOp(AxisSet.ResolveFilled("argmin", axis is { } one ? [one] : null, x.Shape), keepDims), x);
}
