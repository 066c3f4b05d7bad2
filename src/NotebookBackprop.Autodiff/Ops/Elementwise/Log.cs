using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Log(Tensor)"/>
internal sealed record LogOp : UnaryOp<LogOp.Kernel>
{
    public static readonly LogOp Instance = new();

    public override string Name => "log";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.2, 3))];

    public override string Script => "Math.log({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / x;

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Log(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The natural logarithm of each element: NaN below zero, minus infinity at zero.</summary>
    public static Tensor Log(Tensor x) => Tensor.Apply(LogOp.Instance, x);
}
