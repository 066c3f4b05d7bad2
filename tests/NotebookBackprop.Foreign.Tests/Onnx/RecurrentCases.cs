using static NotebookBackprop.Tests.Foreign.Numbers;

namespace NotebookBackprop.Tests.Foreign;

/// <summary>Recurrent operators: both ways, unequal lengths, peepholes, their own activations.</summary>
static class RecurrentCases
{
    const int Steps = 4, Batch = 2, Features = 3, Hidden = 2;

    public static IReadOnlyList<OperatorCase> All { get; } =
    [
        Of("LSTM", 4, 1, states: 2),
        Of("LSTM", 4, 2, states: 2, lengths: true, ("direction", "bidirectional")),
        Of("LSTM", 4, 1, states: 2, lengths: true, ("direction", "reverse"), ("clip", 0.5)) with { IsSmooth = false },
        Of("LSTM", 4, 1, states: 2, ("activations", new[] { "HardSigmoid", "Softsign", "ScaledTanh" }), ("activation_alpha", new[] { 0.3, 1.2 }), ("activation_beta", new[] { 0.4, 0.8 })),
        Of("LSTM", 4, 1, states: 2, ("input_forget", 1)),
        WithPeepholes(),
        Of("GRU", 3, 1, states: 1),
        Of("GRU", 3, 2, states: 1, ("direction", "bidirectional"), ("linear_before_reset", 1)),
        Of("GRU", 3, 1, states: 1, lengths: true, ("direction", "reverse"), ("clip", 0.6)) with { IsSmooth = false },
        Of("RNN", 1, 1, states: 1),
        Of("RNN", 1, 2, states: 1, lengths: true, ("direction", "bidirectional"), ("activations", new[] { "Affine", "Tanh" }), ("activation_alpha", new[] { 0.8 }), ("activation_beta", new[] { 0.1 })),
        new("RNN", 14, [F(Steps, Batch, Features), F(1, Hidden, Features), F(1, Hidden, Hidden)], ("hidden_size", Hidden)) { Outputs = 2 },
    ];

    static OperatorCase Of(string type, int gates, int directions, int states, params (string, object)[] attributes) => Of(type, gates, directions, states, false, attributes);

    static OperatorCase Of(string type, int gates, int directions, int states, bool lengths, params (string, object)[] attributes)
    {
        Numbers Small(params int[] shape) => F(shape) is var numbers ? numbers with { Values = [.. numbers.Values.Select(value => value / 3)] } : null!;
        return new(type, 14,
        [
            F(Steps, Batch, Features), Small(directions, gates * Hidden, Features), Small(directions, gates * Hidden, Hidden), Small(directions, 2 * gates * Hidden),
            lengths ? new(OnnxFile.Int32, [Batch], [4, 2]) : null, .. Enumerable.Range(0, states).Select(_ => Small(directions, Batch, Hidden)),
        ], [("hidden_size", Hidden), .. attributes])
        { Outputs = 1 + states };
    }

    static OperatorCase WithPeepholes() => Of("LSTM", 4, 1, states: 2) is var plain ? plain with { Inputs = [.. plain.Inputs, F(1, 3 * Hidden)] } : null!;
}
