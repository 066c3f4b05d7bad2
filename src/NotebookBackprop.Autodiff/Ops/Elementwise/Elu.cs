using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Elu(Tensor, double)"/>
internal sealed record EluOp(double Alpha) : RectifierOp<Lanes<EluOp.Operator>>
{
    public override string Name => "elu";

    public override string Symbol => "ELU";

    public override string Title => Symbol;

    public override IReadOnlyList<Example> Examples => [new(this with { Alpha = 0.7 }, new Domain([2, 3], Avoid: 0))];

    public override bool IsActivation => true;

    public override double SteepestSlope => Math.Max(1, Math.Abs(Alpha));

    public override string Script => FormattableString.Invariant($"{{0}}>0?{{0}}:{Alpha:R}*Math.expm1({{0}})");

    private protected override Lanes<Operator> Function => new(new(Alpha));

    protected override Tensor Below(Tensor y) => y + Alpha;

    internal readonly struct Operator(double alpha) : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, VectorMath.Of<T>(alpha) * VectorMath.Expm1(x));
    }
}

public static partial class Functions
{
    /// <summary>Each element where it is positive, else α(e^x − 1); the slope at 0 is the negative side's, as in PyTorch.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="alpha">How far below zero it goes.</param>
    public static Tensor Elu(Tensor x, double alpha = 1) => Tensor.Apply(new EluOp(alpha), x);
}
