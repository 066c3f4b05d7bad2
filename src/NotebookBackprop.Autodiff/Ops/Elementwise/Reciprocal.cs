using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Reciprocal(Tensor)"/>
internal sealed record ReciprocalOp : UnaryOp<ReciprocalOp.Kernel>
{
    public static readonly ReciprocalOp Instance = new();

    public override string Name => "reciprocal";

    public override string Symbol => "1/x";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.5, 2))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Quotient(new Formula.Number(1), inputs[0]);

    public override string Script => "1/{0}";

    protected override Tensor Derivative(Tensor x, Tensor y) => -1 / Functions.Square(x);

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Divide(T.One, x, y);
    }
}

public static partial class Functions
{
    /// <summary>One divided by each element.</summary>
    public static Tensor Reciprocal(Tensor x) => Tensor.Apply(ReciprocalOp.Instance, x);
}
