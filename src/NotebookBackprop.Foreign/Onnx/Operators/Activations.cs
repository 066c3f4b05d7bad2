using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>What stands between layers.</summary>
internal static class Activations
{
    /// <summary>The constants of SELU as the format has them, in single precision, and as the paper has them.</summary>
    private const double SeluAlpha = 1.6732632, SeluGamma = 1.050701;

    public static OnnxOperator[] Operators { get; } =
    [
        Calls.Of("Relu", Functions.Relu),
        Calls.Of("Sigmoid", Functions.Sigmoid),
        Calls.Of("Softplus", Functions.Softplus),
        Calls.Of("Softsign", Softsign),
        Calls.Of("Elu", (x, call) => Elu(x, call.Number("alpha", 1)), "alpha"),
        Calls.Of("Celu", (x, call) => call.Number("alpha", 1) is var alpha && alpha == 1 ? Elu(x) : alpha * Elu(x / alpha), "alpha"),
        Calls.Of("Selu", SeluOf, "alpha", "gamma"),
        Calls.Of("LeakyRelu", (x, call) => LeakyRelu(x, call.Number("alpha", 0.01)), "alpha"),
        Calls.Of("ThresholdedRelu", (x, call) => x * Greater(x, call.Number("alpha", 1)), "alpha"),
        Calls.Of("HardSigmoid", (x, call) => Clamp(call.Number("alpha", 0.2) * x + call.Number("beta", 0.5), 0, 1), "alpha", "beta"),
        Calls.Of("HardSwish", x => x * Clamp(x / 6 + 0.5, 0, 1)),
        Calls.Of("Mish", x => x * Tanh(Softplus(x))),
        Calls.Of("Gelu", GeluOf, "approximate"),
        Calls.Of("Shrink", Shrink, "bias", "lambd"),
        Calls.Of("Softmax", (x, call) => Softmax(x, call.Axis("axis", -1, x.Shape.Rank)), "axis"),
        Calls.Of("LogSoftmax", (x, call) => LogSoftmax(x, call.Axis("axis", -1, x.Shape.Rank)), "axis"),
        Calls.Of("Hardmax", Hardmax, "axis"),
        Calls.Of("PRelu", (x, call) => Relu(x) - call.Float(1) * Relu(-x)),
    ];

    private static Tensor SeluOf(Tensor x, OnnxCall call)
    {
        double alpha = call.Number("alpha", SeluAlpha), gamma = call.Number("gamma", SeluGamma);
        return (alpha, gamma) == (SeluAlpha, SeluGamma) ? Selu(x) : gamma * Elu(x, alpha);
    }

    private static Tensor GeluOf(Tensor x, OnnxCall call) => call.Choice("approximate", "none", "tanh") == "none" ? Gelu(x)
        : 0.5 * x * (1 + Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * (x * Square(x)))));

    private static Tensor Shrink(Tensor x, OnnxCall call)
    {
        double bias = call.Number("bias", 0), lambda = call.Number("lambd", 0.5);
        return (x - bias) * Greater(x, lambda) + (x + bias) * Less(x, -lambda);
    }

    private static Tensor Hardmax(Tensor x, OnnxCall call)
    {
        var axis = call.Axis("axis", -1, x.Shape.Rank);
        var places = Arange(x.Shape[axis], x.DType).Reshape(Shape.Of([.. Enumerable.Range(0, x.Shape.Rank).Select(i => i == axis ? x.Shape[axis] : 1)]));
        return Equal(places, ArgMax(x, axis, keepDims: true).To(x.DType));
    }
}
