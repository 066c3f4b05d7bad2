using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Asin(Tensor)"/>
internal sealed record AsinOp : UnaryOp<AsinOp.Kernel>
{
    public static readonly AsinOp Instance = new();

    public override string Name => "asin";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], -0.8, 0.8))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("arcsin", inputs);

    public override (double Low, double High) Range => (-Math.PI / 2, Math.PI / 2);

    public override string Script => "Math.asin({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / Functions.Sqrt(1 - Functions.Square(x));

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Asin(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The angle from -π/2 to π/2 whose sine is the element; NaN outside of [-1, 1].</summary>
    public static Tensor Asin(Tensor x) => Tensor.Apply(AsinOp.Instance, x);
}
