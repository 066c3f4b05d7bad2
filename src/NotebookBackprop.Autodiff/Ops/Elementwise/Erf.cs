using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Erf(Tensor)"/>
internal sealed record ErfOp : UnaryOp<Lanes<ErfOp.Operator>>
{
    public static readonly ErfOp Instance = new();

    public override string Name => "erf";

    public override Role Role => Role.Squasher;

    public override double SteepestSlope => 2 / Math.Sqrt(Math.PI);

    public override (double Low, double High) Range => (-1, 1);

    public override string Script => "special.erf({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 2 / Math.Sqrt(Math.PI) * Functions.Exp(-Functions.Square(x));

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => ErrorFunction.Erf(x);
    }
}

public static partial class Functions
{
    /// <summary>The error function of each element: 2/√π times the integral of e^-t² from 0 to it.</summary>
    public static Tensor Erf(Tensor x) => Tensor.Apply(ErfOp.Instance, x);
}
