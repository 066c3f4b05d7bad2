using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>The activations that a recurrent operator names.</summary>
internal static class RecurrentActivations
{
    /// <summary>Of a number and what is set; and what that is where nothing is, NaN for a setting that it does not have.</summary>
    private static readonly Dictionary<string, (Func<Tensor, double, double, Tensor> Function, double Alpha, double Beta)> s_known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Relu"] = ((x, _, _) => Relu(x), double.NaN, double.NaN),
        ["Tanh"] = ((x, _, _) => Tanh(x), double.NaN, double.NaN),
        ["Sigmoid"] = ((x, _, _) => Sigmoid(x), double.NaN, double.NaN),
        ["Softsign"] = ((x, _, _) => Softsign(x), double.NaN, double.NaN),
        ["Softplus"] = ((x, _, _) => Softplus(x), double.NaN, double.NaN),
        ["Elu"] = ((x, alpha, _) => Elu(x, alpha), 1, double.NaN),
        ["LeakyRelu"] = ((x, alpha, _) => LeakyRelu(x, alpha), 0.01, double.NaN),
        ["ThresholdedRelu"] = ((x, alpha, _) => x * GreaterEqual(x, alpha), 1, double.NaN),
        ["HardSigmoid"] = ((x, alpha, beta) => Clamp(alpha * x + beta, 0, 1), 0.2, 0.5),
        ["ScaledTanh"] = ((x, alpha, beta) => alpha * Tanh(beta * x), 1, 1),
        ["Affine"] = ((x, alpha, beta) => alpha * x + beta, 1, 0),
    };

    /// <summary>The activations of an operator, in order. Those that have a setting take the next number of its list.</summary>
    /// <exception cref="ArgumentException">A name is not known.</exception>
    public static IReadOnlyList<Func<Tensor, Tensor>> Of(IEnumerable<string> names, IEnumerable<double> alphas, IEnumerable<double> betas)
    {
        var (alphasLeft, betasLeft) = (new Queue<double>(alphas), new Queue<double>(betas));
        static double Next(Queue<double> left, double otherwise) => !double.IsNaN(otherwise) && left.TryDequeue(out var given) ? given : otherwise;
        return [.. names.Select(name =>
        {
            if (!s_known.TryGetValue(name, out var known)) throw new ArgumentException($"the activation {OnnxErrors.Plain(name)} is not known here; known are {string.Join(", ", s_known.Keys)}.");
            var (alpha, beta) = (Next(alphasLeft, known.Alpha), Next(betasLeft, known.Beta));
            return (Func<Tensor, Tensor>)(x => known.Function(x, alpha, beta));
        })];
    }
}
