using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The least whole number not below each element. The gradient is zero.</summary>
    internal sealed record CeilOp : UnaryOp<CeilOp.Kernel>
    {
        public static readonly CeilOp Instance = new();

        public override string Name => "ceil";

        public override string Symbol => "⌈x⌉";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.2, 0.8))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("ceil", inputs);

        public override string Script => "Math.ceil({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.Zero;

        internal readonly struct Kernel : IUnaryKernel
        {
            void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Ceiling(x, y);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The least whole number not below each element. The gradient is zero.</summary>
        public static Tensor Ceil(Tensor x) => Tensor.Apply(CeilOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Ceil"/>
        public Tensor Ceil() => Functions.Ceil(this);
    }
}
