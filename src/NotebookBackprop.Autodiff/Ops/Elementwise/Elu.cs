using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>Each element where it is positive, else α(e^x − 1); the slope at 0 is the negative side's, as in PyTorch.</summary>
    internal sealed record EluOp(double Alpha) : UnaryOp<Lanes<EluOp.Operator>>
    {
        public override string Name => "elu";

        public override string Symbol => "ELU";

        public override Role Role => Role.Router;

        public override IReadOnlyList<Example> Examples => [new(new EluOp(0.7), new Domain([2, 3], Avoid: 0))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("elu", inputs);

        public override string Script => FormattableString.Invariant($"{{0}}>0?{{0}}:{Alpha:R}*Math.expm1({{0}})");

        private protected override Lanes<Operator> Function => new(new(Alpha));

        protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Where(Functions.Greater(x, 0), 1, y + Alpha);

        internal readonly struct Operator(double alpha) : IVectorOperator
        {
            Vector<T> IVectorOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), x, VectorMath.Of<T>(alpha) * VectorMath.Expm1(x));
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>Each element where it is positive, else α(e^x − 1); the slope at 0 is the negative side's, as in PyTorch.</summary>
        /// <param name="x">Any tensor.</param>
        /// <param name="alpha">How far below zero it goes.</param>
        public static Tensor Elu(Tensor x, double alpha = 1) => Tensor.Apply(new EluOp(alpha), x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Elu"/>
        public Tensor Elu(double alpha = 1) => Functions.Elu(this, alpha);
    }
}
