using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.NormalDensity(Tensor)"/>
internal sealed record NormalDensityOp : UnaryOp<Lanes<NormalDensityOp.Operator>>
{
    public static readonly NormalDensityOp Instance = new();

    public override string Name => "normal density";

    public override string Symbol => "φ";

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("φ", inputs);

    public override double SteepestSlope => 1 / Math.Sqrt(2 * Math.PI * Math.E);

    public override (double Low, double High) Range => (0, 1 / Math.Sqrt(2 * Math.PI));

    public override string Script => FormattableString.Invariant($"Math.exp({{0}}*{{0}}/-2)*{1 / Math.Sqrt(2 * Math.PI):R}");

    protected override Tensor Derivative(Tensor x, Tensor y) => -x * y;

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Exp(x * x / VectorMath.Of<T>(-2)) * VectorMath.Of<T>(1 / Math.Sqrt(2 * Math.PI));
    }
}

public static partial class Functions
{
    /// <summary>The density φ of the standard normal distribution at each element.</summary>
    public static Tensor NormalDensity(Tensor x) => Tensor.Apply(NormalDensityOp.Instance, x);
}
