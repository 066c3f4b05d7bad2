using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Attention, alone and in transformers.</summary>
internal static class Attentions
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("attention, scores too large", (dice, isIll) => Transformer(dice, 1, isIll ? dice.Between(60.0, 200.0) : 1 / Math.Sqrt(16), isIll ? Truth.Has(FlowFindingKind.SoftmaxSaturated) : Truth.IsWell, isNormalizedBefore: true, isResidual: false)),
        new("transformer, normalized before", (dice, _) => Transformer(dice, dice.Between(1, 4), 1 / Math.Sqrt(16), Truth.IsWell, isNormalizedBefore: true), HasIllness: false),
        new("transformer, normalized after", (dice, _) => Transformer(dice, dice.Between(1, 4), 1 / Math.Sqrt(16), Truth.IsWell, isNormalizedBefore: false), HasIllness: false),
    ];

    private static Trial Transformer(Dice dice, int blocks, double scale, Func<GradientFlow, bool> isRight, bool isNormalizedBefore, bool isResidual = true)
    {
        const int width = 16, words = 20, length = 8, sequences = 4, classes = 4;
        var (embedding, head) = (new Embedding(words, width), new Linear(width, classes));
        var position = Variable(0.1 * Randn(length, width));
        List<(Tensor Q, Tensor K, Tensor V, Tensor O, Linear Up, Linear Down, LayerNorm One, LayerNorm Two)> all = [.. Enumerable.Range(0, blocks).Select(_ => (
            Data.Matrix(width, width), Data.Matrix(width, width), Data.Matrix(width, width), Data.Matrix(width, width), new Linear(width, 2 * width, init: Init.HeNormal), new Linear(2 * width, width), new LayerNorm(width), new LayerNorm(width)))];
        var tokens = Constant([.. Enumerable.Range(0, sequences * length).Select(_ => (double)dice.Between(0, words - 1))], [sequences, length]);
        int[] labels = [.. tokens.ToArray().Select(token => (int)token % classes)];
        return new(() =>
        {
            var h = embedding.Forward(tokens) + position;
            foreach (var block in all)
            {
                Tensor Attend(Tensor x)
                {
                    Tensor q = MatMul(x, block.Q), k = MatMul(x, block.K), v = MatMul(x, block.V);
                    return MatMul(MatMul(Softmax(scale * Einsum("bid,bjd->bij", q, k), -1), v), block.O);
                }
                Tensor Feed(Tensor x) => block.Down.Forward(Gelu(block.Up.Forward(x)));
                h = !isResidual ? block.One.Forward(Attend(h)) : isNormalizedBefore ? h + Attend(block.One.Forward(h)) : block.One.Forward(h + Attend(h));
                h = isNormalizedBefore ? h + Feed(block.Two.Forward(h)) : block.Two.Forward(h + Feed(h));
            }
            return CrossEntropy(head.Forward(Reshape(h, [sequences * length, width])), labels);
        }, [.. embedding.Parameters.Values, position, .. head.Parameters.Values, .. all.SelectMany(block => new[] { block.Q, block.K, block.V, block.O }
            .Concat(new Module[] { block.Up, block.Down, block.One, block.Two }.SelectMany(part => part.Parameters.Values)))], isRight)
        { Rate = 3e-3, IsByAdam = true };
    }
}
