using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Cosh(Tensor)"/>
internal sealed record CoshOp : UnaryOp<CoshOp.Kernel>
{
    public static readonly CoshOp Instance = new();

    public override string Name => "cosh";

    public override (double Low, double High) Range => (1, double.PositiveInfinity);

    public override string Script => "Math.cosh({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Sinh(x);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Cosh(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The hyperbolic cosine of each element.</summary>
    public static Tensor Cosh(Tensor x) => Tensor.Apply(CoshOp.Instance, x);
}
