using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Sign(Tensor)"/>
internal sealed record SignOp : UnaryOp<Map<SignOp.Operator>>
{
    public static readonly SignOp Instance = new();

    public override string Name => "sign";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], Avoid: 0))];

    public override double SteepestSlope => 0;

    public override (double Low, double High) Range => (-1, 1);

    public override string Script => "Math.sign({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

    internal readonly struct Operator : IUnaryOperator
    {
        T IUnaryOperator.Apply<T>(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;
        Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), Vector<T>.One, Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -Vector<T>.One, x));
    }
}

public static partial class Functions
{
    /// <summary>1 where an element is positive, -1 where it is negative, else the element: 0 or NaN. The gradient is zero.</summary>
    public static Tensor Sign(Tensor x) => Tensor.Apply(SignOp.Instance, x);
}
