using System.Numerics;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.NotEqual(Tensor, Tensor)"/>
internal sealed record NotEqualOp : ComparisonOp<Holds<NotEqualOp.Comparison>>
{
    public static readonly NotEqualOp Instance = new();

    public override string Name => "not equal";

    public override string Symbol => "≠";

    public override string Script => "{0}!=={1}?1:0";

    internal readonly struct Comparison : IComparison
    {
        static bool IComparison.Holds<T>(T a, T b) => a != b;
        static Vector<T> IComparison.Holds<T>(Vector<T> a, Vector<T> b) => ~Vector.Equals(a, b);
    }
}

public static partial class Functions
{
    /// <summary>1 where a and b differ, or either is NaN, else 0; no gradient passes. The shapes broadcast.</summary>
    public static Tensor NotEqual(Tensor a, Tensor b) => Tensor.Apply(NotEqualOp.Instance, a, b);
}
