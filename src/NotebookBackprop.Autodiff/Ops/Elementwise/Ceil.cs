using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Ceil(Tensor)"/>
internal sealed record CeilOp : UnaryOp<CeilOp.Kernel>
{
    public static readonly CeilOp Instance = new();

    public override string Name => "ceil";

    public override string Symbol => "⌈x⌉";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.2, 0.8))];

    public override double SteepestSlope => 0;

    public override string Script => "Math.ceil({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Ceiling(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The least whole number not below each element. The gradient is zero.</summary>
    public static Tensor Ceil(Tensor x) => Tensor.Apply(CeilOp.Instance, x);
}
