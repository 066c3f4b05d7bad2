using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.IsFinite(Tensor)"/>
internal sealed record IsFiniteOp : UnaryOp<Map<IsFiniteOp.Operator>>
{
    public static readonly IsFiniteOp Instance = new();

    public override string Name => "is finite";

    public override Role Role => Role.None;

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("isfinite", inputs);

    public override double SteepestSlope => 0;

    public override (double Low, double High) Range => (0, 1);

    public override string Script => "isFinite({0})?1:0";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

    internal readonly struct Operator : IUnaryOperator
    {
        T IUnaryOperator.Apply<T>(T x) => T.IsFinite(x) ? T.One : T.Zero;
        Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.Equals(x - x, Vector<T>.Zero), Vector<T>.One, Vector<T>.Zero);
    }
}

public static partial class Functions
{
    /// <summary>0 where an element is NaN or infinite, else 1. The gradient is zero.</summary>
    public static Tensor IsFinite(Tensor x) => Tensor.Apply(IsFiniteOp.Instance, x);
}
