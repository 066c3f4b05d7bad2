using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>a + b: hands the gradient on unchanged to both.</summary>
internal sealed record AddOp : BinaryOp<AddOp.Kernel>
{
    public static readonly AddOp Instance = new();

    public override string Name => "add";

    public override string Symbol => "+";

    public override Role Role => Role.Distributor;

    internal override bool ReadsInputs => false;

    public override bool IsAffineIn(int input) => true;

    internal override bool HandsOn(int input) => true;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3]), new Domain([3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Sum(inputs[0], inputs[1]);

    public override string Script => "{0}+{1}";

    protected override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y) => Algebra.One;

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Add(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Add(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Add(b, a, y);
    }
}
