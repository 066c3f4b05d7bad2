using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Gated recurrent unit; its gates are z, r and h, in this order.</summary>
internal static class Gru
{
    public static OnnxOperator Operator { get; } = new("GRU", Run, [.. Recurrence.Attributes, "linear_before_reset"]);

    private static IReadOnlyList<OnnxValue> Run(OnnxCall call) => Recurrence.Run(call, states: 1, weights =>
    {
        var (gate, input) = (weights.Activation(0, "Sigmoid", "Tanh"), weights.Activation(1, "Sigmoid", "Tanh"));
        return (x, states) =>
        {
            var h = states[0];
            var ofInput = Split(weights.OfInput(x), weights.Hidden, axis: -1);
            var ofState = Split(weights.OfState(h, ..2), weights.Hidden, axis: -1);
            var z = gate(ofInput[0] + ofState[0]);
            var r = gate(ofInput[1] + ofState[1]);
            var proposed = input(ofInput[2] + (call.Is("linear_before_reset") ? r * weights.OfState(h, 2..) : weights.OfState(r * h, 2..)));
            return [(1 - z) * proposed + z * h];
        };
    });
}
