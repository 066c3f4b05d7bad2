using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Sqrt(Tensor)"/>
internal sealed record SqrtOp : UnaryOp<SqrtOp.Kernel>
{
    public static readonly SqrtOp Instance = new();

    public override string Name => "sqrt";

    public override string Symbol => "√";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.2, 3))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Root(inputs[0]);

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "Math.sqrt({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (2 * y);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Sqrt(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The square root of each element: NaN below zero; the slope at 0 is infinite.</summary>
    public static Tensor Sqrt(Tensor x) => Tensor.Apply(SqrtOp.Instance, x);
}
