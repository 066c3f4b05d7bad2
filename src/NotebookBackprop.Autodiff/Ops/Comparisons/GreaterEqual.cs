using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>1 where a is greater than b or equal to it, else 0; no gradient passes. The shapes broadcast.</summary>
    internal sealed record GreaterEqualOp : ComparisonOp<GreaterEqualOp.Operator>
    {
        public static readonly GreaterEqualOp Instance = new();

        public override string Name => "greater equal";

        public override string Symbol => "≥";

        public override string Script => "{0}>={1}?1:0";

        internal readonly struct Operator : IBinaryOperator
        {
            T IBinaryOperator.Apply<T>(T a, T b) => a >= b ? T.One : T.Zero;
            Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(Vector.GreaterThanOrEqual(a, b), Vector<T>.One, Vector<T>.Zero);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>1 where a is greater than b or equal to it, else 0; no gradient passes. The shapes broadcast.</summary>
        public static Tensor GreaterEqual(Tensor a, Tensor b) => Tensor.Apply(GreaterEqualOp.Instance, a, b);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.GreaterEqual"/>
        public Tensor GreaterEqual(Tensor b) => Functions.GreaterEqual(this, b);
    }
}
