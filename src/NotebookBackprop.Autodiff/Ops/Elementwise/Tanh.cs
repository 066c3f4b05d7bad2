using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The hyperbolic tangent of each element.</summary>
    internal sealed record TanhOp : UnaryOp<TanhOp.Kernel>
    {
        public static readonly TanhOp Instance = new();

        public override string Name => "tanh";

        public override string Symbol => "tanh";

        public override Role Role => Role.Squasher;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("tanh", inputs);

        protected override Tensor Derivative(Tensor x, Tensor y) => 1 - Functions.Square(y);

        internal readonly struct Kernel : IUnaryKernel
        {
            void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Tanh(x, y);
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
