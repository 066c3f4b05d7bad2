namespace NotebookBackprop.Autodiff;

/// <summary>Numbers put elsewhere and none changed (a reshape, a slice, a concatenation).</summary>
internal abstract record MovementOp : LinearOp
{
    /// <inheritdoc/>
    public override Role Role => Role.Mover;
}
