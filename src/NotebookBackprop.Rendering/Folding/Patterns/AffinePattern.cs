using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>An activation of a linear layer, or of a sum of products of leaves: a neuron.</summary>
internal sealed record AffinePattern() : Pattern("affine")
{
    private static readonly string[] s_activations = ["sigmoid", "tanh", "relu", "leaky relu", "elu", "selu", "gelu", "silu", "softplus", "softsign"];

    private static readonly Term
        layer = new Term.Call("linear", new Term.Letter("x"), new Term.Letter("W"), new Term.Letter("b")).As("layer"),
        weighted = new WeightedSum().As("sum");

    protected override IReadOnlyList<Term> Spellings { get; } =
    [
        .. new[] { layer, weighted }.SelectMany(inner => s_activations.Select(activation => (Term)new Term.Call(activation, inner).As(activation))
            .Append(new Term.Call("maximum", inner, 0.0) { IsCommutative = true }.As("relu"))),
    ];

    protected override Definition Define(Func<string, Tensor?> found)
    {
        var activation = s_activations.First(name => found(name) is not null);
        var symbol = activation == "sigmoid" ? "σ" : activation;
        if (found("layer") is not null)
        {
            var weight = found("W")!;
            return new($"{symbol}∘Linear", "x", "W", "b") { Write = a => new Formula.Call($"{symbol}∘Linear", a) };
        }
        List<string> letters = [.. Enumerable.Range(0, int.MaxValue).Select(WeightedSum.Argument).TakeWhile(letter => found(letter) is not null)];
        return new($"{symbol}(Σwx + b)", letters) { Write = a => new Formula.Call($"{symbol}∘affine", a) };
    }
}
