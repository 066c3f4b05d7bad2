using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>
/// A function of the elements along some axes to one number (a variance, a maximum). Its one gradient serves reverse and
/// forward mode.
/// </summary>
/// <param name="Axes">The axes that are reduced, in rising order.</param>
/// <param name="KeepDims">Whether they stay, with length 1.</param>
internal abstract record ReductionOp<TReducer>(int[] Axes, bool KeepDims) : Op where TReducer : struct, IReducer
{
    /// <inheritdoc/>
    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Blocks;

    /// <summary>Over some axes, and over one that stays.</summary>
    public override IReadOnlyList<Example> Examples =>
        [new(this with { Axes = [0, 2], KeepDims = false }, new Domain([2, 3, 2])), new(this with { Axes = [1], KeepDims = true }, new Domain([2, 3]))];

    /// <summary>The function itself.</summary>
    private protected virtual TReducer Function => default;

    /// <summary>The derivative of the output by each element that went into it, in differentiable algebra.</summary>
    /// <param name="x">The input.</param>
    /// <param name="y">The output, reduced axes kept with length 1.</param>
    protected abstract Tensor Gradient(Tensor x, Tensor y);

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var y = Reduce.Axes(inputs[0], Axes, Function);
        return KeepDims ? y.Reshaped(AxisSet.Kept(inputs[0].Shape, Axes)) : y;
    }

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) =>
        contributions[0] = Kept(upstream) * Gradient(output.Input(0), Kept(output));

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) =>
        Functions.Sum(tangents[0]! * Gradient(output.Input(0), Kept(output)), Axes, KeepDims);

    /// <summary>How many elements go into one number.</summary>
    private protected int Count(Tensor x) => AxisSet.Count(x.Shape, Axes);

    private Tensor Kept(Tensor y) => AxisSet.Restored(y, Axes, KeepDims);
}
