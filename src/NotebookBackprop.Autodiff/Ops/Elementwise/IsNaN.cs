using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.IsNaN(Tensor)"/>
internal sealed record IsNaNOp : UnaryOp<Map<IsNaNOp.Operator>>
{
    public static readonly IsNaNOp Instance = new();

    public override string Name => "is nan";

    public override Role Role => Role.None;

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("isnan", inputs);

    public override double SteepestSlope => 0;

    public override (double Low, double High) Range => (0, 1);

    public override string Script => "isNaN({0})?1:0";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

    internal readonly struct Operator : IUnaryOperator
    {
        T IUnaryOperator.Apply<T>(T x) => T.IsNaN(x) ? T.One : T.Zero;
        Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.Equals(x, x), Vector<T>.Zero, Vector<T>.One);
    }
}

public static partial class Functions
{
    /// <summary>1 where an element is NaN, else 0. The gradient is zero.</summary>
    public static Tensor IsNaN(Tensor x) => Tensor.Apply(IsNaNOp.Instance, x);
}
