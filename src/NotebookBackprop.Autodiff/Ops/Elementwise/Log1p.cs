using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The natural logarithm of 1 plus each element: precise also near 0, where <c>Log(1 + x)</c> loses its digits; NaN below -1.</summary>
    internal sealed record Log1pOp : UnaryOp<Lanes<Log1pOp.Operator>>
    {
        public static readonly Log1pOp Instance = new();

        public override string Name => "log1p";

        public override string Symbol => "log(1 + x)";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], -0.8, 3))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("log", new Formula.Sum(new Formula.Number(1), inputs[0]));

        public override string Script => "Math.log1p({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => 1 / (1 + x);

        internal readonly struct Operator : IVectorOperator
        {
            Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => VectorMath.Log1p(x);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The natural logarithm of 1 plus each element: precise also near 0, where <c>Log(1 + x)</c> loses its digits; NaN below -1.</summary>
        public static Tensor Log1p(Tensor x) => Tensor.Apply(Log1pOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Log1p"/>
        public Tensor Log1p() => Functions.Log1p(this);
    }
}
