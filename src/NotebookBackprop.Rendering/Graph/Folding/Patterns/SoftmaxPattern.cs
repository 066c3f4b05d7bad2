namespace NotebookBackprop.Rendering;

/// <summary>eˣ / Σ eˣ along an axis, with or without the greatest subtracted first.</summary>
internal sealed record SoftmaxPattern() : Pattern("softmax")
{
    private static readonly Term x = new Term.Letter("x"), shifted = new Term.Either(x - Term.Reduced("amax", x).As("greatest"), x);

    protected override IReadOnlyList<Term> Spellings { get; } = [Term.Exp(shifted) / Term.Reduced("sum", Term.Exp(shifted)).As("sum")];

    protected override Definition? Define(Func<string, Tensor?> found)
    {
        var (x, sum) = (found("x")!, found("sum")!);
        // What is subtracted has to be one number for all that are added up.
        if (found("greatest") is { Shape.Rank: > 0 } greatest && greatest.Shape != sum.Shape) return null;
        return new("softmax", "x") { Reference = ReducedAxes.Of(x, sum) is [var axis] ? arguments => Functions.Softmax(arguments[0], axis) : null };
    }
}
