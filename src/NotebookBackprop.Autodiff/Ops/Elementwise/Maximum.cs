using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The greater of a and b: sends the gradient to it, half to each where they are equal (PyTorch's convention).</summary>
    internal sealed record MaximumOp : BinaryOp<MaximumOp.Kernel>
    {
        public static readonly MaximumOp Instance = new();

        public override string Name => "maximum";

        public override string Symbol => "max";

        public override Role Role => Role.Router;

        public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 1], -2, -0.2), new Domain([3], 0.2, 2)), new(this, new Domain([2, 1], 0.2, 2), new Domain([3], -2, -0.2))];

        public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Call("max", inputs);

        public override string Script => "Math.max({0},{1})";

        protected override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y) => input == 0 ? Functions.Wins(a, b) : Functions.Wins(b, a);

        internal readonly struct Kernel : IBinaryKernel
        {
            void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(a, b, y);
            void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Max(a, b, y);
            void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Max(b, a, y);
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The greater of each pair of elements; a NaN in either gives NaN. The shapes broadcast.</summary>
        public static Tensor Max(Tensor a, Tensor b) => Tensor.Apply(MaximumOp.Instance, a, b);
    }
}
