using System.Numerics;
using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Relu(Tensor)"/>
internal sealed record ReluOp : UnaryOp<ReluOp.Kernel>
{
    public static readonly ReluOp Instance = new();

    public override string Name => "relu";

    public override string Symbol => "ReLU";

    public override string Title => Symbol;

    public override Role Role => Role.Router;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], Avoid: 0))];

    public override bool IsActivation => true;

    public override double SteepestSlope => 1;

    public override bool HasDeadRange => true;

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "Math.max({0},0)";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Greater(x, 0);

    internal override NDArray? Fused(Tensor output, NDArray flow) => Elementwise.Binary(flow, output.Input(0).Value, new Zip<Slope>(default));

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Max(x, T.Zero, y);
    }

    private readonly struct Slope : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a * (b > T.Zero ? T.One : T.Zero);
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a * Vector.ConditionalSelect(Vector.GreaterThan(b, Vector<T>.Zero), Vector<T>.One, Vector<T>.Zero);
    }
}

public static partial class Functions
{
    /// <summary>Each element where it is positive, else zero; the slope at zero is taken as 0, as PyTorch does.</summary>
    public static Tensor Relu(Tensor x) => Tensor.Apply(ReluOp.Instance, x);
}
