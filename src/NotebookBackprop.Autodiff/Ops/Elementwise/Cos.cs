using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The cosine of each element, in radians.</summary>
    internal sealed record CosOp : UnaryOp<CosOp.Kernel>
    {
        public static readonly CosOp Instance = new();

        public override string Name => "cos";

        public override string Symbol => "cos";

        public override Role Role => Role.Scaler;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("cos", inputs);

        public override string Script => "Math.cos({0})";

        protected override Tensor Derivative(Tensor x, Tensor y) => -Functions.Sin(x);

        internal readonly struct Kernel : IUnaryKernel
        {
            void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Cos(x, y);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The cosine of each element, in radians.</summary>
        public static Tensor Cos(Tensor x) => Tensor.Apply(CosOp.Instance, x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.Cos"/>
        public Tensor Cos() => Functions.Cos(this);
    }
}
