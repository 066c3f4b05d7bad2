using System.Numerics;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Greater(Tensor, Tensor)"/>
internal sealed record GreaterOp : ComparisonOp<Holds<GreaterOp.Comparison>>
{
    public static readonly GreaterOp Instance = new();

    public override string Name => "greater";

    public override string Symbol => ">";

    public override string Script => "{0}>{1}?1:0";

    internal readonly struct Comparison : IComparison
    {
        static bool IComparison.Holds<T>(T a, T b) => a > b;
        static Vector<T> IComparison.Holds<T>(Vector<T> a, Vector<T> b) => Vector.GreaterThan(a, b);
    }
}

public static partial class Functions
{
    /// <summary>1 where a is greater than b, else 0; no gradient passes. The shapes broadcast.</summary>
    public static Tensor Greater(Tensor a, Tensor b) => Tensor.Apply(GreaterOp.Instance, a, b);
}
