using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Layers whose weights are made of variables, and shared ones.</summary>
internal static class Weights
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("weight normalization", (dice, isIll) =>
        {
            var (depth, width, small) = (dice.Between(8, 12), dice.Between(12, 20), dice.Between(0.1, 0.4));
            List<(Tensor V, Tensor G)> all = [.. Enumerable.Range(0, depth).Select(_ => (Variable(Randn(width, width)), Variable(Full([width], isIll ? small : 1))))];
            var (head, x) = (Data.Matrix(width, 3), Randn(Data.Examples, width));
            var labels = Data.Classes(x, 3);
            return new(() => CrossEntropy(MatMul(all.Aggregate(x, (h, layer) => Tanh(MatMul(h, layer.G * layer.V / Sqrt(Sum(Square(layer.V), 0, keepDims: true))))), head), labels),
                [.. all.SelectMany(layer => new[] { layer.V, layer.G }), head],
                flow => flow.Layers.Count == depth + 1 && (isIll ? Truth.Is(FlowHealth.Vanishing, FlowCause.Weights)(flow) : Truth.IsWell(flow)));
        }),
        new("low-rank adapters at zero", (dice, _) =>
        {
            var (depth, width, rank) = (dice.Between(2, 5), dice.Between(12, 20), dice.Between(1, 4));
            List<(Tensor Frozen, Tensor A, Tensor B)> all = [.. Enumerable.Range(0, depth).Select(_ => (Data.Matrix(width, width, 1.4).Detach(), Data.Matrix(width, rank), Variable(Zeros(rank, width))))];
            var (x, isSplit) = (Randn(Data.Examples, width), dice.Between(0, 1) == 0);
            var target = Data.Values(x, width);
            return new(() => MeanSquaredError(all.Aggregate(x, (h, layer) => Relu(isSplit ? MatMul(h, layer.Frozen) + MatMul(MatMul(h, layer.A), layer.B) : MatMul(h, layer.Frozen + MatMul(layer.A, layer.B)))), target),
                [.. all.SelectMany(layer => new[] { layer.A, layer.B })], Truth.IsWell);
        }, HasIllness: false),
        new("tied autoencoder", (dice, isIll) =>
        {
            var (width, code) = (dice.Between(12, 20), dice.Between(4, 8));
            var (w, x) = (Data.Matrix(width, code), Randn(Data.Examples, width));
            var deep = Data.Matrix(code, code);
            if (isIll) Data.Scale(deep, 1e-4);
            return new(() => MeanSquaredError(MatMul(Tanh(MatMul(Tanh(MatMul(x, w)), deep)), w.T), x), [w, deep], isIll ? Truth.Is(FlowHealth.Choked, FlowCause.Weights, flow => flow.Verdict.Layer == 1) : Truth.IsWell) { Rate = 0.01, IsByAdam = true };
        }),
        new("einsum", (dice, _) =>
        {
            var (a, b, c, x) = (Data.Matrix(10, 16, 1.4), Data.Matrix(16, 16, 1.4), Data.Matrix(16, 3), Randn(Data.Examples, 10));
            var labels = Data.Classes(x, 3);
            return new(() => CrossEntropy(Einsum("bi,io->bo", Relu(Einsum("bi,io->bo", Relu(Einsum("bi,io->bo", x, a)), b)), c), labels), [a, b, c], flow => flow.Layers.Count == 3 && Truth.IsWell(flow));
        }, HasIllness: false),
        new("embeddings, averaged", (dice, _) =>
        {
            var (embedding, head) = (new Embedding(30, 12), new Linear(12, 3));
            var words = Constant([.. Enumerable.Range(0, 16 * 20).Select(_ => (double)dice.Between(0, 29))], [16, 20]);
            int[] labels = [.. Enumerable.Range(0, 16).Select(i => i % 3)];
            return new(() => CrossEntropy(head.Forward(Mean(embedding.Forward(words), 1)), labels), [.. embedding.Parameters.Values, .. head.Parameters.Values], Truth.IsWell);
        }, HasIllness: false),
    ];
}
