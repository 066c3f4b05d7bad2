using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Softsign(Tensor)"/>
internal sealed record SoftsignOp : UnaryOp<Map<SoftsignOp.Operator>>
{
    public static readonly SoftsignOp Instance = new();

    public override string Name => "softsign";

    public override Role Role => Role.Squasher;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], Avoid: 0))];

    public override bool IsActivation => true;

    public override double SteepestSlope => 1;

    public override (double Low, double High) Range => (-1, 1);

    public override string Script => "{0}/(1+Math.abs({0}))";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / Functions.Square(1 + Functions.Abs(x));

    internal readonly struct Operator : IUnaryOperator
    {
        T IUnaryOperator.Apply<T>(T x) => x / (T.One + T.Abs(x));
        Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => x / (Vector<T>.One + Vector.Abs(x));
    }
}

public static partial class Functions
{
    /// <summary>x / (1 + |x|) of each element.</summary>
    public static Tensor Softsign(Tensor x) => Tensor.Apply(SoftsignOp.Instance, x);
}
