namespace NotebookBackprop.Rendering;

/// <summary>(x − mean) / √(variance + ε) over the last axes, then scaled by γ and shifted by β, or not.</summary>
internal sealed record LayerNormPattern() : Pattern("layernorm")
{
    /// <summary>A greater one would be more than a guard against division by zero.</summary>
    private const double MostEps = 1e-2;

    private static readonly string[] s_optional = ["γ", "β"];

    private static readonly Term
        s_x = new Term.Letter("x"), s_gamma = new Term.Letter("γ", IsLeaf), s_beta = new Term.Letter("β", IsLeaf),
        s_mean = Term.Reduced("mean", s_x).As("mean"),
        s_centred = s_x - s_mean,
        s_variance = new Term.Either(Term.Reduced("var", s_x), Term.Reduced("mean", Term.Square(s_centred))).As("variance"),
        s_guarded = new Term.Either(s_variance + new Term.Number(eps => eps is > 0 and <= MostEps).As("ε"), s_variance),
        s_normal = new Term.Either(s_centred / Term.Sqrt(s_guarded), s_centred * new Term.Call("rsqrt", s_guarded));

    protected override IReadOnlyList<Term> Spellings { get; } = [s_gamma * s_normal + s_beta, s_gamma * s_normal, s_normal];

    protected override Definition? Define(Func<string, Tensor?> found)
    {
        var (x, mean) = (found("x")!, found("mean")!);
        var axes = ReducedAxes.Of(x, mean);
        var normalized = Shape.Of([.. axes.Select(axis => x.Shape[axis])]);
        string[] given = [.. s_optional.Where(letter => found(letter) is not null)];
        var isLast = axes.Length > 0 && axes[0] == x.Shape.Rank - axes.Length;
        if (!isLast || !IsOverAll(found("variance")!, x, axes) || given.Any(letter => found(letter)!.Shape != normalized)) return null;
        var eps = found("ε")?.ToArray()[0] ?? 0;
        return new("layer norm", ["x", .. given])
        {
            Reference = arguments => Functions.LayerNorm(arguments[0], normalized, given is ["γ", ..] ? arguments[1] : null, given is [.., "β"] ? arguments[^1] : null, eps),
        };
    }

    /// <summary>Whether the variance was divided by n, not by n − 1: only the numbers tell.</summary>
    private static bool IsOverAll(Tensor variance, Tensor x, int[] axes)
    {
        using var recording = Functions.NoGrad();
        var expected = Functions.Var(x, axes, unbiased: false, keepDims: true).ToArray();
        return variance.ToArray().Zip(expected).All(pair => !(Math.Abs(pair.First - pair.Second) > 1e-5 * Math.Abs(pair.Second)));
    }

    private static bool IsLeaf(Level level, int place) => level.TensorAt(place).IsLeaf;
}
