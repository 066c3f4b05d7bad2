namespace NotebookBackprop.Autodiff;

/// <summary>
/// An operation that others define (layer normalization, a loss): a kernel computes it in one go, and its rules are
/// those of its definition, swept forward or backward. One that a fused rule serves better overrides them.
/// </summary>
internal abstract record CompositeOp : Op
{
    /// <inheritdoc/>
    internal override OpCost Cost(Tensor output) => OpCost.OfGroup(output);

    /// <summary>The same result in differentiable algebra.</summary>
    protected abstract Tensor Define(ReadOnlySpan<Tensor> inputs);

    /// <inheritdoc/>
    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        var tape = Definition(output);
        var adjoints = ReverseMode.Sweep(tape, upstream, record: Recording.IsOn);
        for (var i = 0; i < contributions.Length; i++)
            if (output.Input(i) is { RequiresGrad: true } input && tape.PlaceOf(input) is { } place)
                contributions[i] = adjoints[place];
    }

    /// <inheritdoc/>
    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        var tape = Definition(output);
        var seeds = new Tensor?[tape.Nodes.Count];
        for (var i = 0; i < tangents.Length; i++)
            if (tape.PlaceOf(output.Input(i)) is { } place)
                seeds[place] = tangents[i];
        return ForwardMode.Sweep(tape, seeds, record: Recording.IsOn)[^1];
    }

    /// <summary>The definition run on the recorded inputs, and its tape from there on.</summary>
    private Tape Definition(Tensor output)
    {
        using var recording = Recording.Use(Recording.Mode.Differentiable);
        return Tape.Between(output.InputSpan, Define(output.InputSpan));
    }
}
