using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Long short-term memory; its gates are i, o, f and c, in this order.</summary>
internal static class Lstm
{
    public static OnnxOperator Operator { get; } = new("LSTM", Run, [.. Recurrence.Attributes, "input_forget"]);

    private static IReadOnlyList<OnnxValue> Run(OnnxCall call) => Recurrence.Run(call, states: 2, weights =>
    {
        var activations = weights.Activations("Sigmoid", "Tanh", "Tanh");
        Tensor Gate(Tensor sum, int place, Tensor memory) =>
            activations[0](weights.Clipped(weights.Peephole(place) is { } peephole ? sum + peephole * memory : sum));
        return (x, states) =>
        {
            var (h, c) = (states[0], states[1]);
            var sums = Split(weights.OfInput(x) + weights.OfState(h, ..), weights.Hidden, axis: -1);
            var i = Gate(sums[0], 0, c);
            var f = call.Is("input_forget") ? 1 - i : Gate(sums[2], 2, c);
            var memory = f * c + i * activations[1](weights.Clipped(sums[3]));
            return [Gate(sums[1], 1, memory) * activations[2](memory), memory];
        };
    });
}
