using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>x·Wᵀ + b, x·W + b or W·x + b, where W and b are leaves.</summary>
internal sealed record LinearPattern() : Pattern("linear")
{
    private static readonly Term
        s_x = new Term.Letter("x"), s_b = new Term.Letter("b", (level, place) => level.TensorAt(place) is { IsLeaf: true, Shape.Rank: <= 2 }),
        s_w = new Term.Letter("W", (level, place) => level.TensorAt(place) is { IsLeaf: true, RequiresGrad: true, Shape.Rank: 2 });

    protected override IReadOnlyList<Term> Spellings { get; } =
    [
        new Term.Call("matmul", s_x, new Term.Call("permute", s_w).As("Wᵀ")) + s_b,
        new Term.Call("matmul", s_w, s_x).As("W·x") + s_b,
        new Term.Call("matmul", s_x, s_w) + s_b,
    ];

    protected override Definition? Define(Func<string, Tensor?> found)
    {
        var weight = found("W")!;
        var isTransposed = found("Wᵀ") is not null;
        // A batch times a matrix on its left is a layer only where each example is a column.
        var isLeft = found("W·x") is not null;
        return new(isTransposed || isLeft ? $"Linear {weight.Shape[1]}→{weight.Shape[0]}" : $"Linear {weight.Shape[0]}→{weight.Shape[1]}", "x", "W", "b")
        {
            Write = a => new Formula.Sum(isLeft ? Product(a[1], a[0]) : Product(a[0], isTransposed ? Transposed(a[1]) : a[1]), a[2]),
            Rule = (a, argument) => (argument, isLeft, isTransposed) switch
            {
                (0, true, _) => Product(Transposed(a[1]), s_g),
                (1, true, _) => Product(s_g, Transposed(a[0])),
                (0, _, true) => Product(s_g, a[1]),
                (1, _, true) => Product(Transposed(s_g), a[0]),
                (0, _, _) => Product(s_g, Transposed(a[1])),
                (1, _, _) => Product(Transposed(a[0]), s_g),
                _ => s_g,
            },
        };
    }

    private static readonly Formula s_g = new Formula.Symbol("g");

    private static Formula.MatrixProduct Product(Formula a, Formula b) => new Formula.MatrixProduct(a, b);

    private static Formula.Transposed Transposed(Formula a) => new Formula.Transposed(a);
}
