using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Long short-term memory; its gates are i, o, f and c, in this order.</summary>
internal static class Lstm
{
    public static OnnxOperator Operator { get; } = new("LSTM", Run, [.. Recurrence.Attributes, "input_forget"]);

    private static IReadOnlyList<OnnxValue> Run(OnnxCall call) => Recurrence.Run(call, states: 2, weights =>
    {
        Func<Tensor, Tensor> Activation(int place) => weights.Activation(place, "Sigmoid", "Tanh", "Tanh");
        var (gate, input, output) = (Activation(0), Activation(1), Activation(2));
        static Tensor Peeped(Tensor sum, Tensor? peephole, Tensor memory) => peephole is null ? sum : sum + peephole * memory;
        return (x, states) =>
        {
            var (h, c) = (states[0], states[1]);
            var sums = Split(weights.OfInput(x) + weights.OfState(h, ..), weights.Hidden, axis: -1);
            var i = gate(Peeped(sums[0], weights.Peephole(0), c));
            var f = call.Is("input_forget") ? 1 - i : gate(Peeped(sums[2], weights.Peephole(2), c));
            var memory = f * c + i * input(sums[3]);
            return [gate(Peeped(sums[1], weights.Peephole(1), memory)) * output(memory), memory];
        };
    });
}
