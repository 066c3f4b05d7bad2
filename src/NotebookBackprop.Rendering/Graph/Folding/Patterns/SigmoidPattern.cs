namespace NotebookBackprop.Rendering;

/// <summary>1 / (1 + e⁻ˣ), gate by gate.</summary>
internal sealed record SigmoidPattern() : Pattern("sigmoid")
{
    private static readonly Term x = new Term.Letter("x"), e = Term.Exp(x);

    protected override IReadOnlyList<Term> Spellings { get; } = [1 / (1 + Term.Exp(-x)), e / (1 + e), 1 - 1 / (1 + e)];

    protected override Definition Define(Func<string, Tensor?> found) => new("σ", "x") { Reference = x => Functions.Sigmoid(x[0]) };
}
