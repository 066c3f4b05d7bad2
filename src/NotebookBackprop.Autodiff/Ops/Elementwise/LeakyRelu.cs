using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.LeakyRelu(Tensor, double)"/>
internal sealed record LeakyReluOp(double NegativeSlope) : RectifierOp<Map<LeakyReluOp.Operator>>
{
    public override string Name => "leaky relu";

    public override string Symbol => "leaky ReLU";

    public override string Title => "LeakyReLU";

    public override IReadOnlyList<Example> Examples => [new(this with { NegativeSlope = 0.1 }, new Domain([2, 3], Avoid: 0))];

    public override bool IsActivation => true;

    public override double SteepestSlope => Math.Max(1, Math.Abs(NegativeSlope));

    public override string Script => FormattableString.Invariant($"{{0}}>0?{{0}}:{NegativeSlope:R}*{{0}}");

    private protected override Map<Operator> Function => new(new(NegativeSlope));

    protected override Tensor Below(Tensor y) => NegativeSlope;

    internal readonly struct Operator(double slope) : IUnaryOperator
    {
        T IUnaryOperator.Apply<T>(T x) => x > T.Zero ? x : T.CreateTruncating(slope) * x;
        Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, VectorMath.Of<T>(slope) * x);
    }
}

public static partial class Functions
{
    /// <summary>Each element where it is positive, else a small multiple of it; the slope at 0 is the negative side's, as in PyTorch.</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="negativeSlope">The slope below zero.</param>
    public static Tensor LeakyRelu(Tensor x, double negativeSlope = 0.01) => Tensor.Apply(new LeakyReluOp(negativeSlope), x);
}
