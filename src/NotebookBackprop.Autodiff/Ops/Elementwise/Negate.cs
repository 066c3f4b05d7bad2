using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>Each element with its sign turned.</summary>
    internal sealed record NegateOp : UnaryOp<NegateOp.Kernel>
    {
        public static readonly NegateOp Instance = new();

        public override string Name => "negate";

        public override string Symbol => "−";

        public override Role Role => Role.Scaler;

        internal override bool ReadsInputs => false;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Negated(inputs[0]);

        public override string Script => "-{0}";

        protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.MinusOne;

        internal readonly struct Kernel : IUnaryKernel
        {
            void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Negate(x, y);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>Each element with its sign turned.</summary>
        public static Tensor Negate(Tensor x) => Tensor.Apply(NegateOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Negate(Tensor)"/>
        public Tensor Negate() => Functions.Negate(this);
    }
}
