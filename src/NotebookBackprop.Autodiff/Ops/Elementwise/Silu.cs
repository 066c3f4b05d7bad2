using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Silu(Tensor)"/>
internal sealed record SiluOp : UnaryOp<Lanes<SiluOp.Operator>>
{
    public static readonly SiluOp Instance = new();

    public override string Name => "silu";

    public override string Symbol => "SiLU";

    public override string Title => Symbol;

    public override bool IsActivation => true;

    // At 2.39936, where the second derivative is 0.
    public override double SteepestSlope => 1.0998393201288668;

    public override string Script => "special.vanishing({0},1/(1+Math.exp(-{0})))";

    protected override Tensor Derivative(Tensor x, Tensor y)
    {
        var slope = Functions.Sigmoid(x);
        return slope + y * (1 - slope);
    }

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Vanishing(x, VectorMath.Sigmoid(x));
    }
}

public static partial class Functions
{
    /// <summary>x · σ(x) of each element, also called swish; 0 at minus infinity.</summary>
    public static Tensor Silu(Tensor x) => Tensor.Apply(SiluOp.Instance, x);
}
