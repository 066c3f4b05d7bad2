namespace NotebookBackprop.Autodiff;

/// <summary>An operation linear in its one input: it gives its transpose, and is its own derivative.</summary>
internal abstract record LinearOp : Op
{
    /// <summary>The transposed map: from the output's shape to the input's.</summary>
    /// <param name="input">The recorded input, for its shape.</param>
    /// <param name="upstream">An array of the output's shape.</param>
    protected abstract Tensor Transpose(Tensor input, Tensor upstream);

    /// <inheritdoc/>
    internal sealed override Tensor? Vjp(Tensor output, int input, Tensor upstream) => Transpose(output.Input(0), upstream);

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, int input, Tensor tangent) => Tensor.Apply(this, tangent);
}
