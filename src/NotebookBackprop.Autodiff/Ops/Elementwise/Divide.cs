using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>a / b.</summary>
internal sealed record DivideOp : BinaryOp<DivideOp.Kernel>
{
    public static readonly DivideOp Instance = new();

    public override string Name => "divide";

    public override string Symbol => "÷";

    public override Role Role => Role.Scaler;

    public override bool IsAffineIn(int input) => input == 0;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]), new Domain([3], 0.5, 2))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Quotient(inputs[0], inputs[1]);

    public override string Script => "{0}/{1}";

    protected override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y) => input == 0 ? 1 / b : -(a / Functions.Square(b));

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Divide(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Divide(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Divide(a, b, y);
    }
}
