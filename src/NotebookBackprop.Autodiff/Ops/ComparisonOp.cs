using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff;

/// <summary>A comparison of each pair of elements, 1 where it holds and 0 elsewhere. Constant almost everywhere, so no gradient passes.</summary>
internal abstract record ComparisonOp<TOperator> : Op where TOperator : struct, IBinaryOperator
{
    /// <inheritdoc/>
    internal override LocalStructure Structure(Tensor output, int input) => LocalStructure.Zero;

    /// <inheritdoc/>
    public sealed override (double Low, double High) Range => (0, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<Example> Examples => [new(this, new Domain([3, 2], -2, -0.5), new Domain([2], 0.5, 2))];

    /// <inheritdoc/>
    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Bracket(inputs[0], Symbol, inputs[1]);

    /// <inheritdoc/>
    internal sealed override NDArray Forward(ReadOnlySpan<NDArray> inputs) =>
        Pairing.Apply(Name, inputs[0], inputs[1], new Zip<TOperator>(default));

    /// <inheritdoc/>
    internal sealed override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) { }

    /// <inheritdoc/>
    internal sealed override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) => null;
}
