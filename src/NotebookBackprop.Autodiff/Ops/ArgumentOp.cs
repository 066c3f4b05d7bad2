using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>Where along some axes an element is: its place in row-major order. It moves in steps, so no gradient passes.</summary>
/// <param name="Axes">The axes that are searched, in rising order.</param>
/// <param name="KeepDims">Whether they stay, with length 1.</param>
internal abstract record ArgumentOp<TReducer>(int[] Axes, bool KeepDims) : Op where TReducer : struct, IReducer
{
    /// <inheritdoc/>
    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Zero;

    /// <summary>Along an axis, and in all elements.</summary>
    public sealed override IReadOnlyList<Example> Examples =>
        [new(this with { Axes = [1], KeepDims = false }, new Domain([2, 3])), new(this with { Axes = [0, 1], KeepDims = true }, new Domain([2, 3]))];

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var y = Reduce.Axes(inputs[0], Axes, default(TReducer));
        return KeepDims ? y.Reshaped(AxisSet.Kept(inputs[0].Shape, Axes)) : y;
    }

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) { }

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => null;
}
