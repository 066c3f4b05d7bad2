using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>a · b: hands each the gradient times the other.</summary>
internal sealed record MultiplyOp : BinaryOp<MultiplyOp.Kernel>
{
    public static readonly MultiplyOp Instance = new();

    public override string Name => "multiply";

    public override string Symbol => "×";

    public override Role Role => Role.Swapper;

    public override bool IsAffineIn(int input) => true;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 1]), new Domain([1, 3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Product(inputs[0], inputs[1]);

    public override string Script => "{0}*{1}";

    protected override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y) => input == 0 ? b : a;

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Multiply(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Multiply(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Multiply(b, a, y);
    }
}
