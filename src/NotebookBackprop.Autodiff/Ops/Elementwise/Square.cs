using System.Numerics;
using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Square(Tensor)"/>
internal sealed record SquareOp : UnaryOp<SquareOp.Kernel>
{
    public static readonly SquareOp Instance = new();

    public override string Name => "square";

    public override string Symbol => "x²";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Power(inputs[0], new Formula.Number(2));

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "{0}*{0}";

    protected override Tensor Derivative(Tensor x, Tensor y) => 2 * x;

    internal override NDArray? Fused(Tensor output, NDArray flow) => Elementwise.Binary(flow, output.Input(0).Value, new Zip<Slope>(default));

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Multiply(x, x, y);
    }

    private readonly struct Slope : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a * (b + b);
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a * (b + b);
    }
}

public static partial class Functions
{
    /// <summary>Each element times itself.</summary>
    public static Tensor Square(Tensor x) => Tensor.Apply(SquareOp.Instance, x);
}
