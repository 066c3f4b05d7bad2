using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>a − b: hands the gradient on, to b with its sign turned.</summary>
internal sealed record SubtractOp : BinaryOp<SubtractOp.Kernel>
{
    public static readonly SubtractOp Instance = new();

    public override string Name => "subtract";

    public override string Symbol => "−";

    public override Role Role => Role.Distributor;

    internal override bool ReadsInputs => false;

    public override GradientEffect Effect => GradientEffect.TurnsSecondSign;

    public override bool IsAffineIn(int input) => true;

    internal override bool HandsOn(int input) => input == 0;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]), new Domain([2, 1]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Difference(inputs[0], inputs[1]);

    public override string Script => "{0}-{1}";

    protected override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y) => input == 0 ? Algebra.One : Algebra.MinusOne;

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Subtract(a, b, y);
    }
}
