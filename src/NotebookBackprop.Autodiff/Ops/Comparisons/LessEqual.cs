using System.Numerics;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.LessEqual(Tensor, Tensor)"/>
internal sealed record LessEqualOp : ComparisonOp<Holds<LessEqualOp.Comparison>>
{
    public static readonly LessEqualOp Instance = new();

    public override string Name => "less equal";

    public override string Symbol => "≤";

    public override string Script => "{0}<={1}?1:0";

    internal readonly struct Comparison : IComparison
    {
        static bool IComparison.Holds<T>(T a, T b) => a <= b;
        static Vector<T> IComparison.Holds<T>(Vector<T> a, Vector<T> b) => Vector.LessThanOrEqual(a, b);
    }
}

public static partial class Functions
{
    /// <summary>1 where a is less than b or equal to it, else 0; no gradient passes. The shapes broadcast.</summary>
    public static Tensor LessEqual(Tensor a, Tensor b) => Tensor.Apply(LessEqualOp.Instance, a, b);
}
