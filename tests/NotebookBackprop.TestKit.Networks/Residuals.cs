using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Layers with a path around them.</summary>
internal static class Residuals
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("residual, normalized before", (dice, _) => Net(dice, (width, _) => new Sequential(new LayerNorm(width), new Linear(width, width, init: Init.HeNormal), new Relu(), new Linear(width, width)), Truth.IsWell), HasIllness: false),
        new("residual, normalized after", (dice, _) => Stack(dice, width => new Sequential(new Residual(new Sequential(new Linear(width, width, init: Init.HeNormal), new Relu(), new Linear(width, width))), new LayerNorm(width)), Truth.IsWell), HasIllness: false),
        new("residual branches start at zero", (dice, _) => Net(dice, (width, _) => new Sequential(new Linear(width, width, init: Init.HeNormal), new Relu(), new Linear(width, width, init: Init.Zeros)), Truth.WellBut(FlowFindingKind.StartsAtZero)), HasIllness: false),
        new("residual branches too large", (dice, isIll) =>
        {
            var large = dice.Between(3.0, 4.0);
            return Net(dice, (width, _) => isIll ? new Sequential(new Linear(width, width, init: Init.Normal(large / Math.Sqrt(width))), new Relu())
                : new Sequential(new LayerNorm(width), new Linear(width, width, init: Init.Normal(1 / Math.Sqrt(width))), new Relu()), isIll ? Truth.Is(FlowHealth.Exploding) : Truth.IsWell);
        }),
        new("residual, batch normalized convolutions", (dice, _) =>
        {
            var blocks = dice.Between(2, 4);
            var net = new Sequential([new Conv2d(1, 6, 3, padding: 1), .. Enumerable.Range(0, blocks).SelectMany(_ => new Module[]
                { new Residual(new Sequential(new Conv2d(6, 6, 3, padding: 1, init: Init.HeNormal), new BatchNorm(6), new Relu(), new Conv2d(6, 6, 3, padding: 1), new BatchNorm(6))), new Relu() }), new AvgPool2d(6), new Flatten(), new Linear(6, 3)]);
            var images = Randn(8, 1, 6, 6);
            var labels = Data.Classes(Reshape(images, [8, 36]), 3);
            return new(() => CrossEntropy(net.Forward(images), labels), [.. net.Parameters.Values], Truth.IsWell) { Net = net };
        }, HasIllness: false),
        new("gates of branches at zero", (dice, _) =>
        {
            var (width, blocks) = (dice.Between(12, 24), dice.Between(4, 10));
            List<(Linear Layer, Tensor Gate)> all = [.. Enumerable.Range(0, blocks).Select(_ => (new Linear(width, width, init: Init.HeNormal), Variable(0.0)))];
            var (x, head) = (Randn(Data.Examples, width), new Linear(width, 3));
            var labels = Data.Classes(x, 3);
            return new(() => CrossEntropy(head.Forward(all.Aggregate(x, (h, block) => h + block.Gate * Relu(block.Layer.Forward(h)))), labels),
                [.. all.SelectMany(block => block.Layer.Parameters.Values.Append(block.Gate)), .. head.Parameters.Values], Truth.WellBut(FlowFindingKind.StartsAtZero));
        }, HasIllness: false),
        new("highway", (dice, isIll) =>
        {
            var (width, depth, bias) = (dice.Between(16, 24), dice.Between(8, 14), dice.Between(4.0, 6.0));
            List<(Linear Gate, Linear Layer)> all = [.. Enumerable.Range(0, depth).Select(_ => (new Linear(width, width), new Linear(width, width, init: Init.XavierNormal)))];
            // A gate that lets the layer through and not what goes past it, with layers that lose the gradient.
            foreach (var (gate, layer) in all)
            {
                gate.Bias!.Assign(Full([width], isIll ? bias : -2));
                if (isIll) Data.Scale(layer.Weight, 0.3);
            }
            var first = new Linear(width, width);
            var (x, head) = (Randn(Data.Examples, width), new Linear(width, 3));
            var labels = Data.Classes(x, 3);
            return new(() => CrossEntropy(head.Forward(all.Aggregate(first.Forward(x), (h, block) =>
                {
                    var t = Sigmoid(block.Gate.Forward(h));
                    return t * Tanh(block.Layer.Forward(h)) + (1 - t) * h;
                })), labels),
                [.. first.Parameters.Values, .. all.SelectMany(block => block.Gate.Parameters.Values.Concat(block.Layer.Parameters.Values)), .. head.Parameters.Values], isIll ? Truth.Is(FlowHealth.Vanishing) : Truth.IsWell);
        }),
        new("dense connections", (dice, _) =>
        {
            var (depth, growth) = (dice.Between(4, 8), dice.Between(6, 10));
            List<Linear> layers = [.. Enumerable.Range(0, depth).Select(i => new Linear(8 + i * growth, growth, init: Init.HeNormal))];
            var head = new Linear(8 + depth * growth, 3);
            var x = Randn(Data.Examples, 8);
            var labels = Data.Classes(x, 3);
            return new(() => CrossEntropy(head.Forward(layers.Aggregate(x, (h, layer) => Concat([h, Relu(layer.Forward(h))], 1))), labels),
                [.. layers.Append(head).SelectMany(layer => layer.Parameters.Values)], Truth.IsWell);
        }, HasIllness: false),
    ];

    private static Trial Net(Dice dice, Func<int, int, Module> body, Func<GradientFlow, bool> isRight) => Stack(dice, width => new Residual(body(width, 0)), isRight);

    private static Trial Stack(Dice dice, Func<int, Module> block, Func<GradientFlow, bool> isRight)
    {
        var (width, blocks) = (dice.Between(16, 32), dice.Between(6, 12));
        var net = new Sequential([new Linear(10, width), .. Enumerable.Range(0, blocks).Select(_ => block(width)), new Linear(width, 3)]);
        var x = Randn(Data.Examples, 10);
        var labels = Data.Classes(x, 3);
        return new(() => CrossEntropy(net.Forward(x), labels), [.. net.Parameters.Values], isRight) { Net = net };
    }
}
