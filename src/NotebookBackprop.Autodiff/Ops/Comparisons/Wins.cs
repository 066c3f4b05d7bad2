using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Wins(Tensor, Tensor)"/>
internal sealed record WinsOp : ComparisonOp<WinsOp.Operator>
{
    public static readonly WinsOp Instance = new();

    public override string Name => "wins";

    public override string Symbol => "≥";

    public override string Script => "{0}>{1}?1:{0}==={1}?0.5:0";

    internal readonly struct Operator : IBinaryOperator
    {
        T IBinaryOperator.Apply<T>(T a, T b) => a > b ? T.One : a == b ? T.One / (T.One + T.One) : T.Zero;
        Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(Vector.GreaterThan(a, b), Vector<T>.One, Vector.ConditionalSelect(Vector.Equals(a, b), Vector<T>.One / (Vector<T>.One + Vector<T>.One), Vector<T>.Zero));
    }
}

public static partial class Functions
{
    /// <summary>1 where a is greater than b, one half where they are equal, else 0: the share of a in a maximum.</summary>
    internal static Tensor Wins(Tensor a, Tensor b) => Tensor.Apply(WinsOp.Instance, a, b);
}
