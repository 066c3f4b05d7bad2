using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Log1p(Tensor)"/>
internal sealed record Log1pOp : UnaryOp<Lanes<Log1pOp.Operator>>
{
    public static readonly Log1pOp Instance = new();

    public override string Name => "log1p";

    public override string Symbol => "log(1 + x)";

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], -0.8, 3))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("log", new Formula.Sum(new Formula.Number(1), inputs[0]));

    public override string Script => "Math.log1p({0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (1 + x);

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Log1p(x);
    }
}

public static partial class Functions
{
    /// <summary>The natural logarithm of 1 plus each element: precise also near 0, where <c>Log(1 + x)</c> loses its digits; NaN below -1.</summary>
    public static Tensor Log1p(Tensor x) => Tensor.Apply(Log1pOp.Instance, x);
}
