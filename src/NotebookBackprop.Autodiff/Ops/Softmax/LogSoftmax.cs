using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Autodiff
{
    /// <summary>The logarithm of softmax: scores minus the logarithm of the sum of their exponentials.</summary>
    internal sealed record LogSoftmaxOp(int Axis) : Op
    {
        public override string Name => "log softmax";

        public override IReadOnlyList<Example> Examples => [new(new LogSoftmaxOp(1), new Domain([2, 3])), new(new LogSoftmaxOp(0), new Domain([3, 2, 2]))];

        internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Rows.Along(inputs[0], Axis, default(Kernel));

        internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions) =>
            contributions[0] = upstream - Functions.Exp(output) * Functions.Sum(upstream, Axis, keepDims: true);

        internal override Tensor? Jvp(Tensor output, ReadOnlySpan<Tensor?> tangents) =>
            tangents[0]! - Functions.Sum(Functions.Exp(output) * tangents[0]!, Axis, keepDims: true);

        private readonly struct Kernel : IRowKernel
        {
            void IRowKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y)
            {
                var max = TensorPrimitives.Max(x);
                TensorPrimitives.Subtract(x, max, y);
                TensorPrimitives.Exp(y, y);
                var log = T.Log(TensorPrimitives.Sum<T>(y));
                // Subtracted one after the other: their sum would lose the small one's digits beside a large maximum.
                TensorPrimitives.Subtract(x, max, y);
                TensorPrimitives.Subtract(y, log, y);
            }
        }
    }
}

namespace NotebookBackprop
{
    public static partial class Functions
    {
        /// <summary>The logarithm of <see cref="Softmax"/>, exact also where a probability is too small for a number.</summary>
        /// <param name="x">Scores, in a shape with one axis at least.</param>
        /// <param name="axis">The axis along which the probabilities add up to 1; negative ones count from the last.</param>
        /// <exception cref="ArgumentException">The axis does not exist.</exception>
        public static Tensor LogSoftmax(Tensor x, int axis = -1) => Tensor.Apply(new LogSoftmaxOp(AxisSet.Resolve("log softmax", axis, x.Shape)), x);
    }

    public sealed partial class Tensor
    {
        /// <inheritdoc cref="Functions.LogSoftmax(Tensor, int)"/>
        public Tensor LogSoftmax(int axis = -1) => Functions.LogSoftmax(this, axis);
    }
}
