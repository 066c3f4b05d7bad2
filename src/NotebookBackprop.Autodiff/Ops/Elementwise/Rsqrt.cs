using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Rsqrt(Tensor)"/>
internal sealed record RsqrtOp : UnaryOp<RsqrtOp.Kernel>
{
    public static readonly RsqrtOp Instance = new();

    public override string Name => "rsqrt";

    public override string Symbol => "1/√";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.3, 3))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Quotient(new Formula.Number(1), new Formula.Root(inputs[0]));

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "1/Math.sqrt({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => -0.5 * Functions.Pow(x, -1.5);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.ReciprocalSqrt(x, y);
    }
}

public static partial class Functions
{
    /// <summary>One divided by the square root of each element: NaN below zero, infinity at zero.</summary>
    public static Tensor Rsqrt(Tensor x) => Tensor.Apply(RsqrtOp.Instance, x);
}
