using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The hyperbolic tangent of each element.</summary>
    internal sealed record TanhOp : UnaryOp<Lanes<TanhOp.Operator>>
    {
        public static readonly TanhOp Instance = new();

        public override string Name => "tanh";

        public override string Symbol => "tanh";

        public override Role Role => Role.Squasher;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("tanh", inputs);

        protected override Tensor Derivative(Tensor x, Tensor y) => 1 - Functions.Square(y);

        internal override NDArray? Fused(Tensor output, NDArray flow) => Elementwise.Binary(flow, output.Value, new Zip<Slope>(default));

        internal readonly struct Operator : IVectorOperator
        {
            // TensorPrimitives.Tanh loses all digits near 0, where a deep network's activations may be.
            Vector<T> IVectorOperator.Apply<T>(Vector<T> x)
            {
                var less = VectorMath.Expm1(Vector.Abs(x) * VectorMath.Of<T>(-2));
                var y = -less / (less + VectorMath.Of<T>(2));
                return Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -y, Vector.ConditionalSelect(Vector.Equals(x, Vector<T>.Zero), x, y));
            }
        }

        private readonly struct Slope : IBinaryOperator
        {
            T IBinaryOperator.Apply<T>(T a, T b) => a * (T.One - b * b);
            Vector<T> IBinaryOperator.Apply<T>(Vector<T> a, Vector<T> b) => a * (Vector<T>.One - b * b);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The hyperbolic tangent of each element.</summary>
        public static Tensor Tanh(Tensor x) => Tensor.Apply(TanhOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Tanh(Tensor)"/>
        public Tensor Tanh() => Functions.Tanh(this);
    }
}
