using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>The activations that a recurrent operator names.</summary>
internal static class RecurrentActivations
{
    private static readonly Dictionary<string, Func<Tensor, double?, double?, Tensor>> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Relu"] = (x, _, _) => Relu(x),
        ["Tanh"] = (x, _, _) => Tanh(x),
        ["Sigmoid"] = (x, _, _) => Sigmoid(x),
        ["Softsign"] = (x, _, _) => Softsign(x),
        ["Softplus"] = (x, _, _) => Softplus(x),
        ["Elu"] = (x, alpha, _) => Elu(x, alpha ?? 1),
        ["LeakyRelu"] = (x, alpha, _) => LeakyRelu(x, alpha ?? 0.01),
        ["ThresholdedRelu"] = (x, alpha, _) => x * GreaterEqual(x, alpha ?? 1),
        ["HardSigmoid"] = (x, alpha, beta) => Clamp((alpha ?? 0.2) * x + (beta ?? 0.5), 0, 1),
        ["ScaledTanh"] = (x, alpha, beta) => (alpha ?? 1) * Tanh((beta ?? 1) * x),
        ["Affine"] = (x, alpha, beta) => (alpha ?? 1) * x + (beta ?? 0),
    };

    /// <exception cref="ArgumentException">The name is not known.</exception>
    public static Func<Tensor, Tensor> Of(string name, double? alpha, double? beta) => s_known.TryGetValue(name, out var activation)
        ? x => activation(x, alpha, beta)
        : throw new ArgumentException($"the activation {OnnxErrors.Plain(name)} is not known here; known are {string.Join(", ", s_known.Keys)}.");
}
