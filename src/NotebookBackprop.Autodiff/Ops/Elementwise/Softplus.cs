using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The logarithm of 1 + e^x of each element, a smooth ReLU, without overflow: x itself where x is large.</summary>
    internal sealed record SoftplusOp : UnaryOp<Lanes<SoftplusOp.Operator>>
    {
        public static readonly SoftplusOp Instance = new();

        public override string Name => "softplus";

        public override string Symbol => "softplus";

        public override Role Role => Role.Squasher;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("softplus", inputs);

        public override string Script => "special.softplus({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Sigmoid(x);

        internal readonly struct Operator : IVectorOperator
        {
            Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Softplus(x);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The logarithm of 1 + e^x of each element, a smooth ReLU, without overflow: x itself where x is large.</summary>
        public static Tensor Softplus(Tensor x) => Tensor.Apply(SoftplusOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Softplus"/>
        public Tensor Softplus() => Functions.Softplus(this);
    }
}
