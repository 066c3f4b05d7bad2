using System.Numerics;
using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Equal(Tensor, Tensor)"/>
internal sealed record EqualOp : ComparisonOp<Holds<EqualOp.Comparison>>
{
    public static readonly EqualOp Instance = new();

    public override string Name => "equal";

    public override string Symbol => "=";

    public override string Script => "{0}==={1}?1:0";

    internal readonly struct Comparison : IComparison
    {
        static bool IComparison.Holds<T>(T a, T b) => a == b;
        static Vector<T> IComparison.Holds<T>(Vector<T> a, Vector<T> b) => Vector.Equals(a, b);
    }
}

public static partial class Functions
{
    /// <summary>1 where a and b are equal, else 0; no gradient passes. The shapes broadcast.</summary>
    public static Tensor Equal(Tensor a, Tensor b) => Tensor.Apply(EqualOp.Instance, a, b);
}
