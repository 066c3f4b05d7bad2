using System.Numerics;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>1 where an element is positive, -1 where it is negative, else the element: 0 or NaN. The gradient is zero.</summary>
    internal sealed record SignOp : UnaryOp<Map<SignOp.Operator>>
    {
        public static readonly SignOp Instance = new();

        public override string Name => "sign";

        public override string Symbol => "sign";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], Avoid: 0))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("sign", inputs);

        public override string Script => "Math.sign({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

        internal readonly struct Operator : IUnaryOperator
        {
            T IUnaryOperator.Apply<T>(T x) => x > T.Zero ? T.One : x < T.Zero ? -T.One : x;
            Vector<T> IUnaryOperator.Apply<T>(Vector<T> x) => Vector.ConditionalSelect(Vector.GreaterThan(x, Vector<T>.Zero), Vector<T>.One, Vector.ConditionalSelect(Vector.LessThan(x, Vector<T>.Zero), -Vector<T>.One, x));
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>1 where an element is positive, -1 where it is negative, else the element: 0 or NaN. The gradient is zero.</summary>
        public static Tensor Sign(Tensor x) => Tensor.Apply(SignOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Sign"/>
        public Tensor Sign() => Functions.Sign(this);
    }
}
