using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The sine of each element, in radians.</summary>
    internal sealed record SinOp : UnaryOp<SinOp.Kernel>
    {
        public static readonly SinOp Instance = new();

        public override string Name => "sin";

        public override string Symbol => "sin";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("sin", inputs);

        public override string Script => "Math.sin({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => Functions.Cos(x);

        internal readonly struct Kernel : IUnaryKernel
        {
            void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Sin(x, y);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The sine of each element, in radians.</summary>
        public static Tensor Sin(Tensor x) => Tensor.Apply(SinOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Sin"/>
        public Tensor Sin() => Functions.Sin(this);
    }
}
