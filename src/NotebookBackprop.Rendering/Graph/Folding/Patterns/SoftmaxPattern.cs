namespace NotebookBackprop.Rendering;

/// <summary>eˣ / Σ eˣ along an axis, with or without the greatest subtracted first.</summary>
internal sealed record SoftmaxPattern() : Pattern("softmax")
{
    private static readonly Term s_x = new Term.Letter("x"), s_shifted = new Term.Either(s_x - Term.Reduced("amax", s_x).As("greatest"), s_x);

    protected override IReadOnlyList<Term> Spellings { get; } = [Term.Exp(s_shifted) / Term.Reduced("sum", Term.Exp(s_shifted)).As("sum")];

    protected override Definition? Define(Func<string, Tensor?> found)
    {
        var (x, sum) = (found("x")!, found("sum")!);
        // What is subtracted has to be one number for all that are added up.
        if (found("greatest") is { Shape.Rank: > 0 } greatest && greatest.Shape != sum.Shape) return null;
        return new("softmax", "x") { Reference = ReducedAxes.Of(x, sum) is [var axis] ? arguments => Functions.Softmax(arguments[0], axis) : null };
    }
}
