using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>An operation on one input whose Jacobian is symmetric (softmax, standardization): vᵀJ and Ju are one product, so one rule serves both modes.</summary>
internal abstract record SymmetricOp : Op
{
    /// <inheritdoc/>
    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Blocks;

    /// <inheritdoc/>
    internal sealed override OpCost Cost(Tensor output) => OpCost.OfGroup(output);

    /// <summary>The Jacobian times an array of the output's shape, in differentiable algebra.</summary>
    /// <param name="output">A recorded result of this operation.</param>
    /// <param name="direction">What flows: a gradient on the way back, a tangent on the way forward.</param>
    protected abstract Tensor Product(Tensor output, Tensor direction);

    /// <summary>The same product in a kernel, to rounding. Null where the rule is as fast.</summary>
    /// <inheritdoc cref="Product"/>
    internal virtual NDArray? Fused(Tensor output, NDArray direction) => null;

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) => contributions[0] = Passed(output, upstream);

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => Passed(output, tangents[0]!);

    /// <inheritdoc/>
    internal sealed override void Pull(Tensor output, NDArray upstream, Span<NDArray> contributions)
    {
        if (Fused(output, upstream) is { } fused) contributions[0] = fused;
        else base.Pull(output, upstream, contributions);
    }

    private Tensor Passed(Tensor output, Tensor direction) =>
        !Recording.IsOn && Fused(output, direction.Value) is { } fused ? new(fused) : Product(output, direction);
}
