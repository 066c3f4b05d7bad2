using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Tan(Tensor)"/>
internal sealed record TanOp : UnaryOp<TanOp.Kernel>
{
    public static readonly TanOp Instance = new();

    public override string Name => "tan";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], -1.2, 1.2))];

    public override string Script => "Math.tan({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 + Functions.Square(y);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Tan(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The tangent of each element, in radians.</summary>
    public static Tensor Tan(Tensor x) => Tensor.Apply(TanOp.Instance, x);
}
