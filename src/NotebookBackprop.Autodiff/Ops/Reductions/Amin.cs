using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The least element over some axes: sends the gradient to it, in even shares where several are equal (PyTorch's convention).</summary>
internal sealed record AminOp(int[] Axes, bool KeepDims) : ExtremeOp<AminOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "amin";

    public override string Symbol => "min";

    internal readonly struct Reducer : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) => TensorPrimitives.Min(row);
    }
}

public static partial class Functions
{
    /// <summary>The least element over some axes, NaN where one is. Where several are equal they share the gradient evenly (PyTorch's convention).</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, is named twice, or is empty.</exception>
    public static Tensor Amin(Tensor x, int[]? axes = null, bool keepDims = false) =>
        Tensor.Apply(new AminOp(AxisSet.ResolveFilled("amin", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Amin(Tensor, int[], bool)"/>
    public static Tensor Amin(Tensor x, int axis, bool keepDims = false) => Amin(x, [axis], keepDims);

    /// <inheritdoc cref="Amin(Tensor, int[], bool)"/>
    public static Tensor Min(Tensor x, int[]? axes = null, bool keepDims = false) => Amin(x, axes, keepDims);

    /// <summary>
    /// The least element along an axis, which has to be named: <c>Min(x, axis: 0)</c>. <c>Min(x, 0)</c> is the
    /// lesser of each element and zero. See <see cref="Amin(Tensor, int[], bool)"/>.
    /// </summary>
    /// <exception cref="ArgumentException">An axis does not exist, is named twice, or is empty.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
    [FunctionOnly]
    public static Tensor Min(Tensor x, int axis, bool keepDims = false) => Amin(x, [axis], keepDims);
}

public sealed partial class Tensor
{
    /// <inheritdoc cref="Functions.Amin(Tensor, int[], bool)"/>
    public Tensor Min(int axis, bool keepDims = false) => Functions.Amin(this, [axis], keepDims);
}
