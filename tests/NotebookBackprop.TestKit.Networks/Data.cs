using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit.Networks;

/// <summary>Something to learn.</summary>
internal static class Data
{
    public const int Examples = 24;

    /// <summary>Numbers that a small network of its own makes of the inputs.</summary>
    public static Tensor Values(Tensor x, int outputs) => Tanh(MatMul(x, Randn(x.Shape[^1], outputs) / Math.Sqrt(x.Shape[^1]))).Detach();

    /// <summary>The largest of such numbers.</summary>
    public static int[] Classes(Tensor x, int classes)
    {
        var values = Values(x, classes).ToArray();
        return [.. Enumerable.Range(0, values.Length / classes).Select(row => Enumerable.Range(0, classes).MaxBy(k => values[row * classes + k]))];
    }

    public static void Scale(Tensor tensor, double by) => tensor.Assign(by * tensor.Detach());

    /// <summary>A matrix for x·W, of variance gain² / inputs.</summary>
    public static Tensor Matrix(int inputs, int outputs, double gain = 1) => Variable(gain * Randn(inputs, outputs) / Math.Sqrt(inputs));
}
