using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Abs(Tensor)"/>
internal sealed record AbsOp : UnaryOp<AbsOp.Kernel>
{
    public static readonly AbsOp Instance = new();

    public override string Name => "abs";

    public override string Symbol => "|x|";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], Avoid: 0))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Magnitude(inputs[0]);

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "Math.abs({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Sign(x);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Abs(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The absolute value of each element; the slope at 0 is taken as 0, as PyTorch does.</summary>
    public static Tensor Abs(Tensor x) => Tensor.Apply(AbsOp.Instance, x);
}
