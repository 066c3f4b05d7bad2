namespace NotebookBackprop.Autodiff;

/// <summary>An operation linear in its inputs taken together (a sum, a reshape, a concatenation): it gives its transpose, and is its own derivative.</summary>
internal abstract record LinearOp : Op
{
    /// <inheritdoc/>
    internal override LocalStructure Structure(Tensor output, int input) => Role switch
    {
        Role.Mover or Role.Router => LocalStructure.Selection,
        Role.Distributor => LocalStructure.Sum,
        Role.Adder => LocalStructure.Broadcast,
        _ => LocalStructure.Dense,
    };

    /// <inheritdoc/>
    public sealed override bool IsAffineIn(int input) => true;

    /// <inheritdoc/>
    internal override OpCost Cost(Tensor output) => Structure(output, 0) switch
    {
        LocalStructure.Selection or LocalStructure.Broadcast => OpCost.OfMovement,
        LocalStructure.Diagonal when Role == Role.Mover => OpCost.OfMovement,
        LocalStructure.Diagonal => OpCost.Same(OpFamily.Elementwise, output.Shape.Size),
        _ => OpCost.Same(OpFamily.Reduction, OpCost.Greatest(output)),
    };

    /// <summary>The transposed map: from the output's shape to that of one input.</summary>
    /// <param name="output">A recorded result, for the shapes of its inputs.</param>
    /// <param name="input">Which of its inputs.</param>
    /// <param name="upstream">An array of the output's shape.</param>
    protected abstract Tensor Transpose(Tensor output, int input, Tensor upstream);

    /// <inheritdoc/>
    internal sealed override bool ReadsInputs => false;

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
        var full = new Tensor[tangents.Length];
        for (var i = 0; i < full.Length; i++) full[i] = tangents[i] ?? Functions.ZerosLike(output.Input(i));
        return Tensor.Apply(this, full);
    }
}
