using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>1 where a and b are equal, else 0; no gradient passes. The shapes broadcast.</summary>
    internal sealed record EqualOp : ComparisonOp<EqualOp.Operator>
    {
        public static readonly EqualOp Instance = new();

        public override string Name => "equal";

        public override string Symbol => "=";

        public override string Script => "{0}==={1}?1:0";

        internal readonly struct Operator : IBinaryOperator
        {
            T IBinaryOperator.Apply<T>(T a, T b) => a == b ? T.One : T.Zero;
            Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => Vector.ConditionalSelect(Vector.Equals(a, b), Vector<T>.One, Vector<T>.Zero);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>1 where a and b are equal, else 0; no gradient passes. The shapes broadcast.</summary>
        public static Tensor Equal(Tensor a, Tensor b) => Tensor.Apply(EqualOp.Instance, a, b);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Equal"/>
        public Tensor Equal(Tensor b) => Functions.Equal(this, b);
    }
}
