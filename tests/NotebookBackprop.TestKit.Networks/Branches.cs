using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Branches that part and meet, and several losses.</summary>
internal static class Branches
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("a branch of Where never taken", (dice, _) =>
        {
            var (never, trunk, a, b, head, x) = (dice.Between(0, 1), Layer(12, 16), Layer(16, 16), Layer(16, 16), Layer(16, 3), Randn(Data.Examples, 12));
            var labels = Data.Classes(x, 3);
            return Of(() =>
            {
                var h = Relu(trunk.Forward(x));
                return CrossEntropy(head.Forward(Where(Full([Data.Examples, 16], never), Tanh(a.Forward(h)), Tanh(b.Forward(h)))), labels);
            }, [trunk, a, b, head], flow => Truth.WellBut(FlowFindingKind.NeverChosen)(flow) && flow.Verdict.Findings.Single().Branch == (never == 0 ? 1 : 2));
        }, HasIllness: false),
        new("the larger of two branches", (dice, _) =>
        {
            var isPushed = dice.Between(0, 1) == 0;
            var (push, trunk, a, b, head, x) = (dice.Between(20.0, 100.0), Layer(12, 16), Layer(16, 16), Layer(16, 16), Layer(16, 3), Randn(Data.Examples, 12));
            if (isPushed) b.Bias!.Assign(Full([16], push));
            var labels = Data.Classes(x, 3);
            return Of(() =>
            {
                var h = Relu(trunk.Forward(x));
                return CrossEntropy(head.Forward(Max(a.Forward(h), b.Forward(h))), labels);
            }, [trunk, a, b, head], isPushed ? flow => Truth.WellBut(FlowFindingKind.NeverChosen)(flow) && flow.Verdict.Findings.Single().Branch == 1 : Truth.IsWell);
        }, HasIllness: false),
        new("one of two branches off", (dice, isIll) =>
        {
            var (trunk, a, off, head, x) = (Layer(12, 16), Layer(16, 16), Layer(16, 16), Layer(16, 3), Randn(Data.Examples, 12));
            var deep = Layer(16, 16);
            if (isIll) off.Bias!.Assign(Full([16], -1e3));
            var labels = Data.Classes(x, 3);
            return Of(() =>
            {
                var h = Relu(trunk.Forward(x));
                return CrossEntropy(head.Forward(Relu(a.Forward(h)) + Relu(off.Forward(Relu(deep.Forward(h))))), labels);
            }, [trunk, a, deep, off, head], isIll ? Truth.WellBut(FlowFindingKind.UnitsOff) : Truth.IsWell);
        }),
        new("two heads, one weighs 1000", (dice, isIll) =>
        {
            var (weight, net, one, two, x) = (isIll ? Math.Pow(10, dice.Between(2.7, 4)) : dice.Between(0.3, 3.0), Trunk(dice), Layer(16, 3), Layer(16, 2), Randn(Data.Examples, 12));
            var isFirst = dice.Between(0, 1) == 0;
            int[] labels = Data.Classes(x, 3);
            var values = Data.Values(x, 2);
            Tensor[] Losses()
            {
                var h = net.Forward(x);
                return [CrossEntropy(one.Forward(h), labels), MeanSquaredError(two.Forward(h), values)];
            }
            return new(() =>
            {
                var losses = Losses();
                return isFirst ? weight * losses[0] + losses[1] : losses[0] + weight * losses[1];
            }, [.. net.Parameters.Values, .. one.Parameters.Values, .. two.Parameters.Values], isIll ? Truth.Has(FlowFindingKind.LossesUnbalanced) : Truth.IsWell)
            { Score = () => Losses().Sum(loss => loss.Item()) };
        }),
        new("two towers, one of sigmoids", (dice, isIll) =>
        {
            var depth = dice.Between(8, 12);
            List<Linear> deep = [.. Enumerable.Range(0, depth).Select(i => new Linear(i == 0 ? 8 : 16, 16, init: isIll ? Init.XavierUniform : Init.HeNormal))];
            var (flat, head, x, y) = (Layer(8, 16), Layer(32, 2), Randn(Data.Examples, 8), Randn(Data.Examples, 8));
            var values = Data.Values(x, 2) + Data.Values(y, 2);
            return Of(() => MeanSquaredError(head.Forward(Concat([deep.Aggregate(x, (h, layer) => isIll ? Sigmoid(layer.Forward(h)) : Relu(layer.Forward(h))), Relu(flat.Forward(y))], 1)), values),
                [.. deep, flat, head], isIll ? Truth.Is(FlowHealth.Vanishing, FlowCause.Slope) : Truth.IsWell);
        }),
        new("a loss at several depths", (dice, _) =>
        {
            var (depth, x) = (dice.Between(4, 8), Randn(Data.Examples, 16));
            List<(Linear Layer, Linear Head)> all = [.. Enumerable.Range(0, depth).Select(_ => (Layer(16, 16), Layer(16, 3)))];
            var labels = Data.Classes(x, 3);
            return Of(() =>
            {
                var (h, loss) = (x, (Tensor)0.0);
                foreach (var (layer, head) in all)
                {
                    h = Relu(layer.Forward(h));
                    loss += CrossEntropy(head.Forward(h), labels);
                }
                return loss;
            }, [.. all.SelectMany(one => new[] { one.Layer, one.Head })], Truth.IsWell);
        }, HasIllness: false),
        new("siamese", (dice, isIll) =>
        {
            var encoder = new Sequential(Layer(12, 24), new Relu(), Layer(24, 24), new Relu(), Layer(24, 8));
            if (isIll) ((Linear)encoder[2]).Bias!.Assign(Full([24], -1e3));
            Tensor a = Randn(Data.Examples, 12), b = Randn(Data.Examples, 12), same = Constant([.. Enumerable.Range(0, Data.Examples).Select(i => i % 2.0)]);
            return new(() => MeanSquaredError(Exp(-Mean(Square(encoder.Forward(a) - encoder.Forward(b)), 1)), same), [.. encoder.Parameters.Values], isIll ? Truth.Is(FlowHealth.Dead, FlowCause.Slope) : Truth.IsWell);
        }),
        new("generator and discriminator", (dice, _) =>
        {
            var generator = new Sequential(Layer(4, 16), new Relu(), Layer(16, 6));
            var judge = new Sequential(Layer(6, 16), new LeakyRelu(0.2), Layer(16, 1));
            Tensor z = Randn(Data.Examples, 4), real = Randn(Data.Examples, 6);
            var isOfJudge = dice.Between(0, 1) == 0;
            return isOfJudge
                ? new(() => BinaryCrossEntropyWithLogits(judge.Forward(real), Ones(Data.Examples, 1)) + BinaryCrossEntropyWithLogits(judge.Forward(generator.Forward(z).Detach()), Zeros(Data.Examples, 1)), [.. judge.Parameters.Values], Truth.IsWell) { Net = judge }
                : new(() => BinaryCrossEntropyWithLogits(judge.Forward(generator.Forward(z)), Ones(Data.Examples, 1)), [.. generator.Parameters.Values], Truth.IsWell) { Net = generator };
        }, HasIllness: false),
        new("mixture of experts", (dice, _) =>
        {
            var (experts, x) = (Enumerable.Range(0, dice.Between(2, 4)).Select(_ => new Sequential(Layer(10, 12), new Relu(), Layer(12, 3))).ToList(), Randn(Data.Examples, 10));
            var gate = Layer(10, experts.Count);
            var labels = Data.Classes(x, 3);
            return new(() =>
            {
                var weights = Softmax(gate.Forward(x), -1);
                return CrossEntropy(experts.Index().Select(expert => weights[.., expert.Index..(expert.Index + 1)] * expert.Item.Forward(x)).Aggregate((a, b) => a + b), labels);
            }, [.. experts.SelectMany(expert => expert.Parameters.Values), .. gate.Parameters.Values], Truth.IsWell);
        }, HasIllness: false),
    ];

    private static Linear Layer(int inputs, int outputs) => new(inputs, outputs, init: Init.HeNormal);

    private static Sequential Trunk(Dice dice) => new([Layer(12, 16), new Relu(), .. Enumerable.Range(0, dice.Between(0, 3)).SelectMany(_ => new Module[] { Layer(16, 16), new Relu() })]);

    private static Trial Of(Func<Tensor> loss, IReadOnlyList<Linear> layers, Func<GradientFlow, bool> isRight) => new(loss, [.. layers.SelectMany(layer => layer.Parameters.Values)], isRight);
}
