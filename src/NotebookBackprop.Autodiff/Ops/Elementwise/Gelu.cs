using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Gelu(Tensor)"/>
internal sealed record GeluOp : UnaryOp<Lanes<GeluOp.Operator>>
{
    public static readonly GeluOp Instance = new();

    public override string Name => "gelu";

    public override string Symbol => "GELU";

    public override string Title => Symbol;

    public override bool IsActivation => true;

    // At √2, where φ′ balances: Φ(√2) + √2·φ(√2).
    public override double SteepestSlope => 1.1289041451851556;

    public override string Script => "special.vanishing({0},special.normalCdf({0}))";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.NormalCdf(x) + x * Functions.NormalDensity(x);

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Vanishing(x, ErrorFunction.NormalCdf(x));
    }
}

public static partial class Functions
{
    /// <summary>x · Φ(x) of each element, Φ being the normal distribution: the exact form, not the one by tanh; 0 at minus infinity.</summary>
    public static Tensor Gelu(Tensor x) => Tensor.Apply(GeluOp.Instance, x);
}
