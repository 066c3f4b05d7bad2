using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>Gated recurrent unit; its gates are z, r and h, in this order.</summary>
internal static class Gru
{
    public static OnnxOperator Operator { get; } = new("GRU", Run, [.. Recurrence.Attributes, "linear_before_reset"]);

    private static IReadOnlyList<OnnxValue> Run(OnnxCall call) => Recurrence.Run(call, states: 1, weights =>
    {
        var activations = weights.Activations("Sigmoid", "Tanh");
        return (x, states) =>
        {
            var h = states[0];
            var ofInput = Split(weights.OfInput(x), weights.Hidden, axis: -1);
            var ofState = Split(weights.OfState(h, ..2), weights.Hidden, axis: -1);
            var z = activations[0](weights.Clipped(ofInput[0] + ofState[0]));
            var r = activations[0](weights.Clipped(ofInput[1] + ofState[1]));
            var sum = ofInput[2] + (call.Is("linear_before_reset") ? r * weights.OfState(h, 2..) : weights.OfState(r * h, 2..));
            var proposed = activations[1](weights.Clipped(sum));
            return [(1 - z) * proposed + z * h];
        };
    });
}
