using static NotebookBackprop.Functions;

namespace NotebookBackprop.Foreign;

/// <summary>What is true of pairs of numbers, and choices by it.</summary>
internal static class Comparisons
{
    public static OnnxOperator[] Operators { get; } =
    [
        Of("Equal", Equal),
        Of("Greater", Greater),
        Of("GreaterOrEqual", GreaterEqual),
        Of("Less", Less),
        Of("LessOrEqual", LessEqual),
        Of("And", (a, b) => a * b),
        Of("Or", Max),
        Of("Xor", NotEqual),
        new("Not", call => OnnxValue.Boolean(1 - call[0].Tensor)),
        new("Where", call => call[1].Map(a => Where(call[0].Tensor.To(a.DType), a, call[2].Tensor))),
    ];

    private static OnnxOperator Of(string name, Func<Tensor, Tensor, Tensor> holds) => new(name, call => OnnxValue.Boolean(holds(call[0].Tensor.Detach(), call[1].Tensor.Detach())));
}
