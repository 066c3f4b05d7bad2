using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Cos(Tensor)"/>
internal sealed record CosOp : UnaryOp<CosOp.Kernel>
{
    public static readonly CosOp Instance = new();

    public override string Name => "cos";

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (-1, 1);

    public override string Script => "Math.cos({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => -Functions.Sin(x);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Cos(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The cosine of each element, in radians.</summary>
    public static Tensor Cos(Tensor x) => Tensor.Apply(CosOp.Instance, x);
}
