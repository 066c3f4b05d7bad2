using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>One layer after the other.</summary>
internal static class Chains
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("chain of sigmoids", (dice, isIll) => Net(dice, dice.Between(8, 14), dice.Between(20, 32), isIll ? Init.XavierUniform : Init.HeNormal, () => isIll ? new Sigmoid() : new Relu(),
            isIll ? Truth.Is(FlowHealth.Vanishing, FlowCause.Slope) : Truth.IsWell)),
        new("chain, weights too small", (dice, isIll) =>
        {
            var small = dice.Between(0.1, 0.4);
            return Net(dice, dice.Between(8, 14), dice.Between(20, 32), Init.XavierNormal, () => new Tanh(), isIll ? Truth.Is(FlowHealth.Vanishing, FlowCause.Weights) : Truth.IsWell,
                (_, layer) => Data.Scale(layer.Weight, isIll ? small : 1));
        }),
        new("chain, weights too large", (dice, isIll) =>
        {
            var large = dice.Between(2.3, 3);
            return Net(dice, dice.Between(8, 14), dice.Between(24, 40), Init.HeNormal, () => new Relu(), isIll ? Truth.Is(FlowHealth.Exploding, FlowCause.Weights) : Truth.IsWell,
                (_, layer) => Data.Scale(layer.Weight, isIll ? large : 1));
        }),
        new("chain, one layer odd", (dice, isIll) =>
        {
            var (depth, by) = (dice.Between(6, 10), Math.Pow(10, -dice.Between(3.0, 5.0)));
            var odd = dice.Between(1, depth - 2);
            return Net(dice, depth, dice.Between(48, 64), Init.HeNormal, () => new Relu(), isIll ? Truth.Is(FlowHealth.Choked, FlowCause.Weights, flow => flow.Verdict.Layer == odd) : Truth.IsWell,
                (i, layer) => Data.Scale(layer.Weight, isIll && i == odd ? by : 1));
        }),
        new("chain, one layer off", (dice, isIll) =>
        {
            var depth = dice.Between(4, 10);
            var off = dice.Between(0, depth - 2);
            return Net(dice, depth, dice.Between(16, 32), Init.HeNormal, () => new Relu(), isIll ? Truth.Is(FlowHealth.Dead, FlowCause.Slope, flow => flow.Verdict.Layer == off) : Truth.IsWell,
                (i, layer) => layer.Bias!.Assign(Full(layer.Bias.Shape, isIll && i == off ? -1e3 : 0)));
        }),
        new("chain, two layers of zeros", (dice, isIll) =>
        {
            var depth = dice.Between(4, 8);
            var zero = dice.Between(1, depth - 2);
            return Net(dice, depth, dice.Between(16, 32), Init.XavierNormal, () => new Tanh(), isIll ? Truth.Is(FlowHealth.Dead, FlowCause.Weights, flow => flow.Verdict.Layer == zero) : Truth.IsWell,
                (i, layer) => Data.Scale(layer.Weight, isIll && (i == zero || i == zero + 1) ? 0 : 1));
        }),
        new("chain, one layer starts at zero", (dice, _) =>
        {
            var depth = dice.Between(3, 6);
            var zero = dice.Between(1, depth - 1);
            return Net(dice, depth, dice.Between(16, 32), Init.XavierNormal, () => new Tanh(), Truth.WellBut(FlowFindingKind.StartsAtZero), (i, layer) => Data.Scale(layer.Weight, i == zero ? 0 : 1));
        }, HasIllness: false),
        new("output saturated", (dice, isIll) =>
        {
            var push = dice.Between(12.0, 20.0);
            var net = new Sequential(new Linear(8, 24, init: Init.HeNormal), new Relu(), new Linear(24, 1));
            ((Linear)net[2]).Bias!.Assign(Full([1], push));
            Tensor x = Randn(Data.Examples, 8), target = Zeros(Data.Examples, 1);
            Tensor Squares() => MeanSquaredError(Sigmoid(net.Forward(x)), target);
            return new(() => isIll ? Squares() : BinaryCrossEntropyWithLogits(net.Forward(x), target), [.. net.Parameters.Values],
                isIll ? Truth.Is(FlowHealth.Choked, FlowCause.Slope, flow => flow.Verdict.Output is not null) : Truth.IsWell) { Net = net, Score = () => Squares().Item() };
        }),
        new("convolutions", (dice, isIll) =>
        {
            var (depth, small) = (dice.Between(5, 8), dice.Between(0.05, 0.2));
            var net = new Sequential([.. Enumerable.Range(0, depth).SelectMany(i => new Module[] { new Conv2d(i == 0 ? 1 : 6, 6, 3, padding: 1, init: Init.HeNormal), new Relu() }), new AvgPool2d(2), new Flatten(), new Linear(54, 3)]);
            foreach (var convolution in net.Children.Values.OfType<Conv2d>()) Data.Scale(convolution.Weight, isIll ? small : 1);
            var images = Randn(8, 1, 6, 6);
            var labels = Data.Classes(Reshape(images, [8, 36]), 3);
            return new(() => CrossEntropy(net.Forward(images), labels), [.. net.Parameters.Values], isIll ? Truth.Is(FlowHealth.Vanishing, FlowCause.Weights) : Truth.IsWell) { Net = net };
        }),
        new("solved", (dice, _) =>
        {
            var net = Network(dice.Between(3, 6), 16, Init.HeNormal, () => new Relu());
            var x = Randn(Data.Examples, 16);
            // A network that stands 1e-4 from where its loss is zero.
            var target = (net.Forward(x) + 1e-4 * Randn(Data.Examples, 16)).Detach();
            return new(() => MeanSquaredError(net.Forward(x), target), [.. net.Parameters.Values], Truth.IsWell) { Net = net };
        }, HasIllness: false),
    ];

    private static Trial Net(Dice dice, int depth, int width, Init init, Func<Module> activation, Func<GradientFlow, bool> isRight, Action<int, Linear>? change = null)
    {
        var net = Network(depth, width, init, activation);
        foreach (var (i, layer) in net.Children.Values.OfType<Linear>().Index()) change?.Invoke(i, layer);
        var x = Randn(Data.Examples, width);
        var target = Data.Values(x, width);
        return new(() => MeanSquaredError(net.Forward(x), target), [.. net.Parameters.Values], isRight) { Net = dice.Of(net, null) };
    }

    private static Sequential Network(int depth, int width, Init init, Func<Module> activation) =>
        new(Enumerable.Range(0, depth).SelectMany(i => i == depth - 1 ? new Module[] { new Linear(width, width, init: init) } : [new Linear(width, width, init: init), activation()]));
}
