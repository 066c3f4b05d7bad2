using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Negate(Tensor)"/>
internal sealed record NegateOp : UnaryOp<NegateOp.Kernel>
{
    public static readonly NegateOp Instance = new();

    public override string Name => "negate";

    public override string Symbol => "−";

    internal override bool ReadsInputs => false;

    public override GradientEffect Effect => GradientEffect.TurnsSign;

    public override bool IsAffineIn(int input) => true;

    public override Formula Write(IReadOnlyList<Formula> inputs) => new Formula.Negated(inputs[0]);

    public override double SteepestSlope => 1;

    public override string Script => "-{0}";

    protected override Tensor Derivative(Tensor x, Tensor y) => Algebra.MinusOne;

    internal readonly struct Kernel : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y) => TensorPrimitives.Negate(x, y);
    }
}

public static partial class Functions
{
    /// <summary>Each element with its sign turned.</summary>
    public static Tensor Negate(Tensor x) => Tensor.Apply(NegateOp.Instance, x);
}
