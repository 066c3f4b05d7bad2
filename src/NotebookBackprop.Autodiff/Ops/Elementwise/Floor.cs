using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Floor(Tensor)"/>
internal sealed record FloorOp : UnaryOp<FloorOp.Kernel>
{
    public static readonly FloorOp Instance = new();

    public override string Name => "floor";

    public override string Symbol => "⌊x⌋";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.2, 0.8))];

    public override double SteepestSlope => 0;

    public override string Script => "Math.floor({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Floor(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The greatest whole number not above each element. The gradient is zero.</summary>
    public static Tensor Floor(Tensor x) => Tensor.Apply(FloorOp.Instance, x);
}
