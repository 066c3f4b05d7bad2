using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>1 where a is less than b or equal to it, else 0; no gradient passes. The shapes broadcast.</summary>
    internal sealed record LessEqualOp : ComparisonOp<LessEqualOp.Operator>
    {
        public static readonly LessEqualOp Instance = new();

        public override string Name => "less equal";

        public override string Symbol => "≤";

        public override string Script => "{0}<={1}?1:0";

        internal readonly struct Operator : IBinaryOperator
        {
            T IBinaryOperator.Apply<T>(T a, T b) => a <= b ? T.One : T.Zero;
            Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(Vector.LessThanOrEqual(a, b), Vector<T>.One, Vector<T>.Zero);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>1 where a is less than b or equal to it, else 0; no gradient passes. The shapes broadcast.</summary>
        public static Tensor LessEqual(Tensor a, Tensor b) => Tensor.Apply(LessEqualOp.Instance, a, b);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.LessEqual"/>
        public Tensor LessEqual(Tensor b) => Functions.LessEqual(this, b);
    }
}
