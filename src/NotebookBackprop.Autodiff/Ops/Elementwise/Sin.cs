using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Sin(Tensor)"/>
internal sealed record SinOp : UnaryOp<SinOp.Kernel>
{
    public static readonly SinOp Instance = new();

    public override string Name => "sin";

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (-1, 1);

    public override string Script => "Math.sin({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Cos(x);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Sin(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The sine of each element, in radians.</summary>
    public static Tensor Sin(Tensor x) => Tensor.Apply(SinOp.Instance, x);
}
