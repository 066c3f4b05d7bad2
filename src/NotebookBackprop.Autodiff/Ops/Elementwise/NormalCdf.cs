using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.NormalCdf(Tensor)"/>
internal sealed record NormalCdfOp : UnaryOp<Lanes<NormalCdfOp.Operator>>
{
    public static readonly NormalCdfOp Instance = new();

    public override string Name => "normal cdf";

    public override string Symbol => "Φ";

    public override Role Role => Role.Squasher;

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("Φ", inputs);

    public override double SteepestSlope => 1 / Math.Sqrt(2 * Math.PI);

    public override (double Low, double High) Range => (0, 1);

    public override string Script => "special.normalCdf({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.NormalDensity(x);

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => ErrorFunction.NormalCdf(x);
    }
}

public static partial class Functions
{
    /// <summary>The cumulative distribution function Φ of the standard normal distribution at each element.</summary>
    public static Tensor NormalCdf(Tensor x) => Tensor.Apply(NormalCdfOp.Instance, x);
}
