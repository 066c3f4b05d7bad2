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

    /// <summary>The definition of a recorded result; by default that of any.</summary>
    private protected virtual Tensor Define(Tensor output, ReadOnlySpan<Tensor> inputs) => Define(inputs);

    /// <summary>
    /// What stands for an input in the definition: an alias, as one tensor may be given in several places, and each has its own share.
    /// </summary>
    private protected virtual Tensor Place(Tensor output, int input) =>
        output.Input(input) is { RequiresGrad: true } varied ? Tensor.Apply(AliasOp.Instance, varied) : output.Input(input);

    /// <inheritdoc/>
    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        var (tape, places) = Definition(output);
        if (!tape[tape.Count - 1].RequiresGrad) return;
        var adjoints = ReverseMode.Sweep(tape, upstream, record: Recording.IsOn);
        for (var i = 0; i < contributions.Length; i++)
            if (places[i].RequiresGrad && tape.PlaceOf(places[i]) is { } place)
                contributions[i] = adjoints[place];
    }

    /// <inheritdoc/>
    internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents)
    {
        var (tape, places) = Definition(output);
        var seeds = new Tensor?[tape.Nodes.Count];
        for (var i = 0; i < tangents.Length; i++)
            if (tape.PlaceOf(places[i]) is { } place)
                seeds[place] = tangents[i];
        return ForwardMode.Sweep(tape, seeds, record: Recording.IsOn)[^1];
    }

    /// <summary>The definition run on what stands for the recorded inputs, and its tape from there on.</summary>
    private (Tape Tape, Tensor[] Places) Definition(Tensor output)
    {
        using var recording = Recording.Use(Recording.Mode.Differentiable);
        var places = new Tensor[output.InputSpan.Length];
        for (var i = 0; i < places.Length; i++) places[i] = Place(output, i);
        return (Tape.Between(places, Define(output, places)), places);
    }
}
