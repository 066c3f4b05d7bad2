using System.Numerics;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Less(Tensor, Tensor)"/>
internal sealed record LessOp : ComparisonOp<Holds<LessOp.Comparison>>
{
    public static readonly LessOp Instance = new();

    public override string Name => "less";

    public override string Symbol => "<";

    public override string Script => "{0}<{1}?1:0";

    internal readonly struct Comparison : IComparison
    {
        static bool IComparison.Holds<T>(T a, T b) => a < b;
        static Vector<T> IComparison.Holds<T>(Vector<T> a, Vector<T> b) => Vector.LessThan(a, b);
    }
}

public static partial class Functions
{
    /// <summary>1 where a is less than b, else 0; no gradient passes. The shapes broadcast.</summary>
    public static Tensor Less(Tensor a, Tensor b) => Tensor.Apply(LessOp.Instance, a, b);
}
