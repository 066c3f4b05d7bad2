using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>The greatest element over some axes: sends the gradient to it, in even shares where several are equal (PyTorch's convention).</summary>
internal sealed record AmaxOp(int[] Axes, bool KeepDims) : ExtremeOp<AmaxOp.Reducer>(Axes, KeepDims)
{
    public override string Name => "amax";

    public override string Symbol => "max";

    internal readonly struct Reducer : IReducer
    {
        T IReducer.Apply<T>(ReadOnlySpan<T> row) => TensorPrimitives.Max(row);
    }
}

public static partial class Functions
{
    /// <summary>The greatest element over some axes, NaN where one is. Where several are equal they share the gradient evenly (PyTorch's convention).</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="keepDims">Whether those axes stay, with length 1.</param>
    /// <exception cref="ArgumentException">An axis does not exist, is named twice, or is empty.</exception>
    public static Tensor Amax(Tensor x, int[]? axes = null, bool keepDims = false) =>
        Tensor.Apply(new AmaxOp(AxisSet.ResolveFilled("amax", axes, x.Shape), keepDims), x);

    /// <inheritdoc cref="Amax(Tensor, int[], bool)"/>
    public static Tensor Amax(Tensor x, int axis, bool keepDims = false) => Amax(x, [axis], keepDims);

    /// <inheritdoc cref="Amax(Tensor, int[], bool)"/>
    public static Tensor Max(Tensor x, int[]? axes = null, bool keepDims = false) => Amax(x, axes, keepDims);

    /// <summary>
    /// The greatest element along an axis, which has to be named: <c>Max(x, axis: 0)</c>. <c>Max(x, 0)</c> is the
    /// greater of each element and zero. See <see cref="Amax(Tensor, int[], bool)"/>.
    /// </summary>
    /// <exception cref="ArgumentException">An axis does not exist, is named twice, or is empty.</exception>
    [System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]
    [FunctionOnly]
    public static Tensor Max(Tensor x, int axis, bool keepDims = false) => Amax(x, [axis], keepDims);
}

public sealed partial class Tensor
{
    /// <inheritdoc cref="Functions.Amax(Tensor, int[], bool)"/>
    public Tensor Max(int axis, bool keepDims = false) => Functions.Amax(this, [axis], keepDims);
}
