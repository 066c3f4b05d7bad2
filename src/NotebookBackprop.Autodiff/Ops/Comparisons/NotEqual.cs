using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>1 where a and b differ, or either is NaN, else 0; no gradient passes. The shapes broadcast.</summary>
    internal sealed record NotEqualOp : ComparisonOp<NotEqualOp.Operator>
    {
        public static readonly NotEqualOp Instance = new();

        public override string Name => "not equal";

        public override string Symbol => "≠";

        public override string Script => "{0}!=={1}?1:0";

        internal readonly struct Operator : IBinaryOperator
        {
            T IBinaryOperator.Apply<T>(T a, T b) => a != b ? T.One : T.Zero;
            Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(Vector.Equals(a, b), Vector<T>.Zero, Vector<T>.One);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>1 where a and b differ, or either is NaN, else 0; no gradient passes. The shapes broadcast.</summary>
        public static Tensor NotEqual(Tensor a, Tensor b) => Tensor.Apply(NotEqualOp.Instance, a, b);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.NotEqual"/>
        public Tensor NotEqual(Tensor b) => Functions.NotEqual(this, b);
    }
}
