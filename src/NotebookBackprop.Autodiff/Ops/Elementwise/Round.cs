using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Round(Tensor)"/>
internal sealed record RoundOp : UnaryOp<RoundOp.Kernel>
{
    public static readonly RoundOp Instance = new();

    public override string Name => "round";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.7, 1.3))];

    public override double SteepestSlope => 0;

    public override string Script => "special.round({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Round(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The whole number nearest to each element, the even one where two are as near (banker's rounding). The gradient is zero.</summary>
    public static Tensor Round(Tensor x) => Tensor.Apply(RoundOp.Instance, x);
}
