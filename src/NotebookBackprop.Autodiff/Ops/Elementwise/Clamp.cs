using System.Numerics.Tensors;
using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <inheritdoc cref="Functions.Clamp(Tensor, double?, double?)"/>
internal sealed record ClampOp(double? Min, double? Max) : UnaryOp<ClampOp.Kernel>
{
    public override string Name => "clamp";

    public override Role Role => Role.Router;

    public override IReadOnlyList<Example> Examples => [new(new ClampOp(-0.5, null), new Domain([2, 3], Avoid: -0.5)), new(new ClampOp(null, 0.7), new Domain([2, 3], Avoid: 0.7)), new(new ClampOp(-0.5, 3), new Domain([2, 3], Avoid: -0.5))];

    private protected override Kernel Function => new(Min, Max);

    public override Formula Write(IReadOnlyList<Formula> inputs)
    {
        var formula = inputs[0];
        if (Min is { } min) formula = new Formula.Call("max", formula, new Formula.Number(min));
        if (Max is { } max) formula = new Formula.Call("min", formula, new Formula.Number(max));
        return formula;
    }

    public override double SteepestSlope => 1;

    public override bool HasDeadRange => true;

    public override (double Low, double High) Range => (Min ?? double.NegativeInfinity, Max ?? double.PositiveInfinity);

    public override string Script => (Min, Max) switch
    {
        ({ } min, { } max) => FormattableString.Invariant($"Math.min(Math.max({{0}},{min:R}),{max:R})"),
        ({ } min, null) => FormattableString.Invariant($"Math.max({{0}},{min:R})"),
        (null, { } max) => FormattableString.Invariant($"Math.min({{0}},{max:R})"),
        (null, null) => "{0}",
    };

    protected override Tensor Derivative(Tensor x, Tensor y) => (Min, Max) switch
    {
        ({ } min, { } max) => Functions.GreaterEqual(x, min) * Functions.LessEqual(x, max),
        ({ } min, null) => Functions.GreaterEqual(x, min),
        (null, { } max) => Functions.LessEqual(x, max),
        (null, null) => Algebra.One,
    };

    internal readonly struct Kernel(double? min, double? max) : IUnaryKernel
    {
        void IUnaryKernel.Apply<T>(ReadOnlySpan<T> x, Span<T> y)
        {
            x.CopyTo(y);
            if (min is { } low) TensorPrimitives.Max(y, T.CreateTruncating(low), y);
            if (max is { } high) TensorPrimitives.Min(y, T.CreateTruncating(high), y);
        }
    }
}

public static partial class Functions
{
    /// <summary>Each element, raised to a least and lowered to a greatest value. The gradient passes where the element was within, both ends included (PyTorch's convention).</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="min">The least value; none where null.</param>
    /// <param name="max">The greatest value; none where null. It wins where it is less than the least.</param>
    public static Tensor Clamp(Tensor x, double? min = null, double? max = null) => Tensor.Apply(new ClampOp(min, max), x);
}
