using System.Numerics;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.GreaterEqual(Tensor, Tensor)"/>
internal sealed record GreaterEqualOp : ComparisonOp<Holds<GreaterEqualOp.Comparison>>
{
    public static readonly GreaterEqualOp Instance = new();

    public override string Name => "greater equal";

    public override string Symbol => "≥";

    public override string Script => "{0}>={1}?1:0";

    internal readonly struct Comparison : IComparison
    {
        static bool IComparison.Holds<T>(T a, T b) => a >= b;
        static Vector<T> IComparison.Holds<T>(Vector<T> a, Vector<T> b) => Vector.GreaterThanOrEqual(a, b);
    }
}

public static partial class Functions
{
    /// <summary>1 where a is greater than b or equal to it, else 0; no gradient passes. The shapes broadcast.</summary>
    public static Tensor GreaterEqual(Tensor a, Tensor b) => Tensor.Apply(GreaterEqualOp.Instance, a, b);
}
