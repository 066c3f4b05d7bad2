namespace NotebookBackprop.Autodiff;

/// <summary>An operation linear in each input while the others are held (a matrix product, a convolution): it gives its transposes, and is its own derivative.</summary>
internal abstract record MultilinearOp : Op
{
    /// <inheritdoc/>
    public sealed override bool IsAffineIn(int input) => true;

    /// <summary>A multiply-add for each element, where not more are summed up.</summary>
    internal override OpCost Cost(Tensor output) => OpCost.Same(OpFamily.Product, output.Shape.Size);

    /// <summary>The transpose of the map from one input to the output: from the output's shape to that input's.</summary>
    /// <param name="output">A recorded result; its other inputs are held.</param>
    /// <param name="input">Which of its inputs.</param>
    /// <param name="upstream">An array of the output's shape.</param>
    protected abstract Tensor Transpose(Tensor output, int input, Tensor upstream);

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        for (var i = 0; i < contributions.Length; i++)
            if (output.Input(i).RequiresGrad)
                contributions[i] = Transpose(output, i, upstream);
    }

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        Tensor? sum = null;
        for (var i = 0; i < tangents.Length; i++)
        {
            if (tangents[i] is not { } tangent) continue;
            var inputs = output.InputSpan.ToArray();
            inputs[i] = tangent;
            sum = Algebra.Plus(sum, Tensor.Apply(this, inputs));
        }
        return sum;
    }
}
