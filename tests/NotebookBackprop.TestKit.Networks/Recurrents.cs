using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Cells run step by step.</summary>
internal static class Recurrents
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("recurrent, forgets", (dice, isIll) => Net(dice, isIll ? dice.Between(0.5, 0.75) : 1, dice.Between(20, 30), eachStep: false, isIll ? Truth.Is(FlowHealth.Vanishing, FlowCause.Weights, flow => flow.IsRecurrent) : Truth.IsWell)),
        new("recurrent, explodes", (dice, isIll) => Net(dice, isIll ? dice.Between(1.5, 1.8) : 1, dice.Between(20, 30), eachStep: false, isIll ? Truth.Is(FlowHealth.Exploding, FlowCause.Weights, flow => flow.IsRecurrent) : Truth.IsWell, isLinear: true)),
        new("recurrent, a loss at every step", (dice, _) => Net(dice, dice.Between(0.7, 1.0), dice.Between(10, 40), eachStep: true, Truth.WellBut(FlowFindingKind.LossAtEveryStep)), HasIllness: false),
        new("LSTM", (dice, isIll) =>
        {
            var (steps, width) = (dice.Between(30, 40), dice.Between(10, 16));
            var (cell, head, x) = (new LstmCell(3, width, forgetBias: isIll ? -1 : 4), new Linear(width, 2, init: Init.XavierNormal), AtFirst(steps));
            var labels = Data.Classes(x[0], 2);
            return new(() =>
            {
                var h = (H: Zeros(8, width), C: Zeros(8, width));
                for (var step = 0; step < steps; step++) h = cell.Forward(x[step], h.H, h.C);
                return CrossEntropy(head.Forward(h.H), labels);
            }, [.. cell.Parameters.Values, .. head.Parameters.Values], isIll ? Truth.Is(FlowHealth.Vanishing, null, flow => flow.IsRecurrent) : Truth.IsWell) { Rate = 0.02, IsByAdam = true };
        }),
        new("GRU, a few steps", (dice, _) =>
        {
            var (steps, width) = (dice.Between(4, 6), dice.Between(10, 16));
            var (cell, head, x) = (new GruCell(3, width), new Linear(width, 2), Randn(steps, 8, 3));
            var labels = Data.Classes(x[steps - 1], 2);
            return new(() =>
            {
                var h = Zeros(8, width);
                for (var step = 0; step < steps; step++) h = cell.Forward(x[step], h);
                return CrossEntropy(head.Forward(h), labels);
            }, [.. cell.Parameters.Values, .. head.Parameters.Values], Truth.IsWell);
        }, HasIllness: false),
    ];

    /// <summary>All there is to know comes with the first step.</summary>
    private static Tensor AtFirst(int steps) => Concat([Randn(1, 8, 3), Zeros(steps - 1, 8, 3)], 0);

    private static Trial Net(Dice dice, double singular, int steps, bool eachStep, Func<GradientFlow, bool> isRight, bool isLinear = false)
    {
        var width = dice.Between(10, 20);
        var cell = isLinear ? new RnnCell(3, width, Init.Orthogonal(singular), activation: h => h) : new RnnCell(3, width, Init.Orthogonal(singular));
        var (head, x) = (new Linear(width, 2, init: Init.XavierNormal), eachStep ? 0.3 * Randn(steps, 8, 3) : 0.3 * AtFirst(steps));
        var labels = Data.Classes(x[0], 2);
        var values = Data.Values(x[0], 2);
        return new(() =>
        {
            var (h, loss) = (Zeros(8, width), (Tensor)0.0);
            for (var step = 0; step < steps; step++)
            {
                h = cell.Forward(x[step], h);
                // States that grow without end may by chance all be right beyond doubt, and have no gradient then.
                if (eachStep || step == steps - 1) loss += isLinear ? MeanSquaredError(head.Forward(h), values) : CrossEntropy(head.Forward(h), labels);
            }
            return loss;
        }, [.. cell.Parameters.Values, .. head.Parameters.Values], isRight)
        { Rate = 0.02 };
    }
}
