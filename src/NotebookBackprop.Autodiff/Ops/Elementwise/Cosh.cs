using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The hyperbolic cosine of each element.</summary>
    internal sealed record CoshOp : UnaryOp<CoshOp.Kernel>
    {
        public static readonly CoshOp Instance = new();

        public override string Name => "cosh";

        public override string Symbol => "cosh";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("cosh", inputs);

        public override string Script => "Math.cosh({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Sinh(x);

        internal readonly struct Kernel : IUnaryKernel
        {
            void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Cosh(x, y);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The hyperbolic cosine of each element.</summary>
        public static Tensor Cosh(Tensor x) => Tensor.Apply(CoshOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Cosh"/>
        public Tensor Cosh() => Functions.Cosh(this);
    }
}
