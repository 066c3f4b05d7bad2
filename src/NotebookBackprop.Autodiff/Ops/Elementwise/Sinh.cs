using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Sinh(Tensor)"/>
internal sealed record SinhOp : UnaryOp<Lanes<SinhOp.Operator>>
{
    public static readonly SinhOp Instance = new();

    public override string Name => "sinh";

    public override string Script => "Math.sinh({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Cosh(x);

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x)
        {
            // Near 0 by e^x - 1, which keeps its digits there; far from it by e^(x/2), which does not overflow too early.
            var less = VectorMath.Expm1(x);
            var near = (less + less / (less + Vector<T>.One)) / VectorMath.Of<T>(2);
            var half = VectorMath.Exp(Vector.Abs(x) / VectorMath.Of<T>(2));
            var far = half / VectorMath.Of<T>(2) * half - VectorMath.Of<T>(0.5) / half / half;
            far = Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -far, far);
            return Vector.ConditionalSelect(Vector.LessThan(Vector.Abs(x), Vector<T>.One), near, far);
        }
    }
}

public static partial class Functions
{
    /// <summary>The hyperbolic sine of each element.</summary>
    public static Tensor Sinh(Tensor x) => Tensor.Apply(SinhOp.Instance, x);
}
