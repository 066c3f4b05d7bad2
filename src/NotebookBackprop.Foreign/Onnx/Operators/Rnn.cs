namespace NotebookBackprop.Foreign;

/// <summary>The plain recurrent net.</summary>
internal static class Rnn
{
    public static OnnxOperator Operator { get; } = new("RNN", Run, Recurrence.Attributes);

    private static IReadOnlyList<OnnxValue> Run(OnnxCall call) => Recurrence.Run(call, states: 1, weights =>
    {
        var activation = weights.Activations("Tanh")[0];
        return (x, states) => [activation(weights.Clipped(weights.OfInput(x) + weights.OfState(states[0], ..)))];
    });
}
