using NotebookBackprop.Autodiff;

namespace NotebookBackprop.Rendering;

/// <summary>An activation of a linear layer, or of a sum of products of leaves: a neuron.</summary>
internal sealed record AffinePattern() : Pattern("affine")
{
    private static readonly IReadOnlyList<Op> s_activations = [.. Catalogue.All.Where(op => op.IsActivation)];

    private static readonly Term
        s_layer = new Term.Call("linear", new Term.Letter("x"), new Term.Letter("W"), new Term.Letter("b")).As("layer"),
        s_weighted = new WeightedSum().As("sum");

    protected override IReadOnlyList<Term> Spellings { get; } =
    [
        .. new[] { s_layer, s_weighted }.SelectMany(inner => s_activations.Select(activation => (Term)new Term.Call(activation.Name, inner).As(activation.Name))
            .Append(new Term.Call("maximum", inner, 0.0) { IsCommutative = true }.As("relu"))),
    ];

    /// <summary>Weights have a row for each input where they stand on the right, else for each output.</summary>
    private static string Layer(Tensor x, Tensor weight, Tensor y) => x.Shape[^1] == weight.Shape[0] && y.Shape[^1] == weight.Shape[1]
        ? $"Linear {weight.Shape[0]}→{weight.Shape[1]}"
        : $"Linear {weight.Shape[1]}→{weight.Shape[0]}";

    protected override Definition Define(Func<string, Tensor?> found)
    {
        var activation = s_activations.First(op => found(op.Name) is not null);
        var symbol = activation.Write([new Formula.Symbol("x")]) is Formula.Call written ? written.Function : activation.Name;
        var inner = (found("layer") ?? found("sum"))!;
        var isLayer = found("layer") is not null;
        List<string> letters = isLayer ? ["x", "W", "b"] : [.. Enumerable.Range(0, int.MaxValue).Select(WeightedSum.Argument).TakeWhile(letter => found(letter) is not null)];
        List<Tensor> arguments = [.. letters.Select(letter => found(letter)!)];
        return new(isLayer ? $"{symbol}∘{Layer(found("x")!, found("W")!, inner)}" : $"{symbol}(Σwx + b)", letters)
        {
            Write = symbols => new Formula.Call(symbol, Write(inner, symbols)),
        };

        Formula Write(Tensor tensor, IReadOnlyList<Formula> symbols) =>
            arguments.IndexOf(tensor) is var i and >= 0 ? symbols[i]
            : tensor.Op is { } op ? op.Write([.. tensor.Inputs.Select(input => Write(input, symbols))])
            : TapeNumbers.Number(tensor.Item());
    }
}
