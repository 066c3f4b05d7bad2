using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Acos(Tensor)"/>
internal sealed record AcosOp : UnaryOp<AcosOp.Kernel>
{
    public static readonly AcosOp Instance = new();

    public override string Name => "acos";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], -0.8, 0.8))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("arccos", inputs);

    public override (double Low, double High) Range => (0, Math.PI);

    public override string Script => "Math.acos({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => -1 / Functions.Sqrt(1 - Functions.Square(x));

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Acos(x, y);
    }
}

public static partial class Functions
{
    /// <summary>The angle from 0 to π whose cosine is the element; NaN outside of [-1, 1].</summary>
    public static Tensor Acos(Tensor x) => Tensor.Apply(AcosOp.Instance, x);
}
