using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Atan(Tensor)"/>
internal sealed record AtanOp : UnaryOp<AtanOp.Kernel>
{
    public static readonly AtanOp Instance = new();

    public override string Name => "atan";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("arctan", inputs);

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (-Math.PI / 2, Math.PI / 2);

    public override string Script => "Math.atan({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (1 + Functions.Square(x));

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Atan(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The angle from -π/2 to π/2 whose tangent is the element.</summary>
    public static Tensor Atan(Tensor x) => Tensor.Apply(AtanOp.Instance, x);
}
