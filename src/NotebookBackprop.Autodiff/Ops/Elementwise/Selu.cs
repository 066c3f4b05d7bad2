using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Selu(Tensor)"/>
internal sealed record SeluOp : RectifierOp<Lanes<SeluOp.Operator>>
{
    public static readonly SeluOp Instance = new();

    public override string Name => "selu";

    public override string Symbol => "SELU";

    public override string Title => Symbol;

    public override bool IsActivation => true;

    public override double SteepestSlope => Scale * Alpha;

    public override string Script => FormattableString.Invariant($"{Scale:R}*({{0}}>0?{{0}}:{Alpha:R}*Math.expm1({{0}}))");

    private const double Alpha = 1.6732632423543772848170429916717, Scale = 1.0507009873554804934193349852946;

    private protected override double Above => Scale;

    protected override Tensor Below(Tensor y) => y + Scale * Alpha;

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) =>
            VectorMath.Of<T>(Scale) * Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, VectorMath.Of<T>(Alpha) * VectorMath.Expm1(x));
    }
}

public static partial class Functions
{
    /// <summary>λx of each element where it is positive, else λα(e^x − 1), with the constants that keep mean 0 and variance 1 from layer to layer (Klambauer et al. 2017).</summary>
    public static Tensor Selu(Tensor x) => Tensor.Apply(SeluOp.Instance, x);
}
