using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Tanh(Tensor)"/>
internal sealed record TanhOp : UnaryOp<Wide<TanhFunction>>
{
    public static readonly TanhOp Instance = new();

    public override string Name => "tanh";

    public override Role Role => Role.Squasher;

    public override bool IsActivation => true;

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (-1, 1);

    public override string Script => "Math.tanh({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 - Functions.Square(y);

    internal override NDArray? Fused(Tensor output, NDArray flow) => Elementwise.Binary(flow, output.Value, new Zip<Slope>(default));

    private readonly struct Slope : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a * (T.One - b * b);
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a * (Vector<T>.One - b * b);
    }
}

public static partial class Functions
{
    /// <summary>The hyperbolic tangent of each element.</summary>
    public static Tensor Tanh(Tensor x) => Tensor.Apply(TanhOp.Instance, x);
}
