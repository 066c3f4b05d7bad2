namespace NotebookBackprop.Rendering;

/// <summary>1 / (1 + e⁻ˣ), gate by gate.</summary>
internal sealed record SigmoidPattern() : Pattern("sigmoid")
{
    private static readonly Term s_x = new Term.Letter("x"), s_e = Term.Exp(s_x);

    protected override IReadOnlyList<Term> Spellings { get; } = [1 / (1 + Term.Exp(-s_x)), s_e / (1 + s_e), 1 - 1 / (1 + s_e)];

    protected override Definition Define(Func<string, Tensor?> found) => new("σ", "x") { Reference = x => Functions.Sigmoid(x[0]) };
}
