using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>e^(−x²) of each element: 1 at zero, fading to both sides.</summary>
internal sealed record BumpOp : UnaryOp<Lanes<BumpOp.Operator>>
{
    public static readonly BumpOp Instance = new();

    public override string Name => "bump";

    public override Role Role => Role.Squasher;

    public override string Script => "Math.exp(-{0}*{0})";

    protected override Tensor Derivative(Tensor x, Tensor y) => -2 * x * y;

    internal readonly struct Operator : IVectorOperator
    {
        Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Exp(-(x * x));
    }
}
