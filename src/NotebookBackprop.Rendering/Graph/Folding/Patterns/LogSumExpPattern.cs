namespace NotebookBackprop.Rendering;

/// <summary>ln Σ eˣ over some axes, with or without the greatest subtracted first.</summary>
internal sealed record LogSumExpPattern() : Pattern("logsumexp")
{
    private static readonly Term s_x = new Term.Letter("x"), s_greatest = Term.Reduced("amax", s_x).As("greatest");

    protected override IReadOnlyList<Term> Spellings { get; } =
        [s_greatest + Term.Log(Term.Reduced("sum", Term.Exp(s_x - s_greatest)).As("sum")), Term.Log(Term.Reduced("sum", Term.Exp(s_x)).As("sum"))];

    protected override Definition? Define(Func<string, Tensor?> found)
    {
        var (x, sum) = (found("x")!, found("sum")!);
        if (found("greatest") is { } greatest && greatest.Shape != sum.Shape) return null;
        var (axes, areKept) = (ReducedAxes.Of(x, sum), sum.Shape.Rank == x.Shape.Rank);
        return new("logsumexp", "x") { Reference = arguments => Functions.LogSumExp(arguments[0], axes, areKept) };
    }
}
