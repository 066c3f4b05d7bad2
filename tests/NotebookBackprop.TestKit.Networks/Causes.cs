using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Networks whose gradients are of good size, and that do not learn as they could.</summary>
internal static class Causes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("all units equal", (dice, isIll) =>
        {
            var (width, start) = (dice.Between(8, 20), dice.Between(0.05, 0.3));
            var net = new Sequential(new Linear(6, width, init: Init.XavierNormal), new Tanh(), new Linear(width, width, init: Init.XavierNormal), new Tanh(), new Linear(width, 3));
            if (isIll)
                foreach (var layer in net.Children.Values.OfType<Linear>().SkipLast(1)) layer.Weight.Assign(Full(layer.Weight.Shape, start));
            return Classify(net, 6, isIll ? Truth.Has(FlowFindingKind.UnitsEqual) : Truth.IsWell);
        }),
        new("softmax before cross-entropy", (dice, isIll) =>
        {
            var (x, net) = (Randn(Data.Examples, 8), Network(dice));
            var labels = Data.Classes(x, 3);
            return new(() => CrossEntropy(isIll ? Softmax(net.Forward(x), -1) : net.Forward(x), labels), [.. net.Parameters.Values], isIll ? Truth.Has(FlowFindingKind.SoftmaxTwice) : Truth.IsWell)
            { Net = net, Score = () => CrossEntropy(net.Forward(x), labels).Item() };
        }),
        new("a part detached", (dice, isIll) =>
        {
            var (x, encoder, head) = (Randn(Data.Examples, 8), new Sequential(new Linear(8, 6, init: Init.HeNormal), new Relu(), new Linear(6, 6, init: Init.HeNormal), new Relu()), new Linear(6, 3));
            var labels = Data.Classes(x, 3);
            var whole = new Sequential(encoder, head);
            return new(() =>
            {
                var h = encoder.Forward(x);
                return CrossEntropy(head.Forward(isIll ? h.Detach() : h), labels);
            }, [.. whole.Parameters.Values], isIll ? Truth.Has(FlowFindingKind.Detached) : Truth.IsWell) { Net = whole };
        }),
        new("a weight is NaN", (dice, isIll) =>
        {
            var net = Network(dice);
            var bad = ((Linear)net[2 * dice.Between(0, 1)]).Weight;
            if (isIll) bad.Assign(bad.Detach() + Constant([.. Enumerable.Range(0, bad.Shape.Size).Select(i => i == 3 ? double.NaN : 0)], bad.Shape));
            return Classify(net, 8, isIll ? Truth.Is(FlowHealth.NotFinite, null, flow => ReferenceEquals(flow.Verdict.FirstBad?.Node, bad)) : Truth.IsWell);
        }),
    ];

    private static Sequential Network(Dice dice)
    {
        var width = dice.Between(12, 24);
        return new(new Linear(8, width, init: Init.HeNormal), new Relu(), new Linear(width, 3));
    }

    private static Trial Classify(Sequential net, int inputs, Func<GradientFlow, bool> isRight)
    {
        var x = Randn(Data.Examples, inputs);
        var labels = Data.Classes(x, 3);
        return new(() => CrossEntropy(net.Forward(x), labels), [.. net.Parameters.Values], isRight) { Net = net };
    }
}
