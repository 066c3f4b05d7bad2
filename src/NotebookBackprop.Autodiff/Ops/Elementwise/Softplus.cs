using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Softplus(Tensor)"/>
internal sealed record SoftplusOp : UnaryOp<Lanes<SoftplusOp.Operator>>
{
    public static readonly SoftplusOp Instance = new();

    public override string Name => "softplus";

    public override Role Role => Role.Squasher;

    public override bool IsActivation => true;

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (0, double.PositiveInfinity);

    public override string Script => "special.softplus({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Sigmoid(x);

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Softplus(x);
    }
}

public static partial class Functions
{
    /// <summary>The logarithm of 1 + e^x of each element, a smooth ReLU, without overflow: x itself where x is large.</summary>
    public static Tensor Softplus(Tensor x) => Tensor.Apply(SoftplusOp.Instance, x);
}
