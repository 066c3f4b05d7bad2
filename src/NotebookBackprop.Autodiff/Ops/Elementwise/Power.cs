using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>a to the power b.</summary>
internal sealed record PowerOp : BinaryOp<PowerOp.Kernel>
{
    public static readonly PowerOp Instance = new();

    public override string Name => "power";

    public override string Symbol => "xⁿ";

    public override Role Role => Role.Scaler;

    public override IReadOnlyList<Example> Examples => [new(this, new Domain([2, 3], 0.5, 2), new Domain([3]))];

    public override Formula Write(IReadOnlyList<Formula> inputs) =>
        inputs[1] is Formula.Number(1) ? inputs[0] : new Formula.Power(inputs[0], inputs[1]);

    public override string Script => "{0}===1?1:Math.pow({0},{1})";

    // The textbook's rules, but where they are 0 · ∞ the limit: a⁰ is constant, and so is 0ᵇ for b ≥ 0 (PyTorch's convention).
    protected override Tensor Derivative(int input, Tensor a, Tensor b, Tensor y)
    {
        if (input == 0)
        {
            var slope = b * Functions.Pow(a, b - 1);
            return Algebra.HasZero(b) ? Functions.Where(Functions.Equal(b, 0), 0, slope) : slope;
        }
        var growth = y * Functions.Log(a);
        return Algebra.HasZero(a) ? Functions.Where(Functions.Equal(a, 0) * Functions.GreaterEqual(b, 0), 0, growth) : growth;
    }

    internal readonly struct Kernel : IBinaryKernel
    {
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Pow(a, b, y);
        void IBinaryKernel.Apply<T>(ReadOnlySpan<T> a, T b, Span<T> y) => TensorPrimitives.Pow(a, b, y);
        void IBinaryKernel.Apply<T>(T a, ReadOnlySpan<T> b, Span<T> y) => TensorPrimitives.Pow(a, b, y);
    }
}

public static partial class Functions
{
    /// <summary>
    /// Each element of a to the power of b; the shapes broadcast. 0 to the power 0 is 1, with slope 0; a negative number
    /// to a power that is not whole is NaN.
    /// </summary>
    public static Tensor Pow(Tensor a, Tensor b) => Tensor.Apply(PowerOp.Instance, a, b);
}
