using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Each example standardized over its last axes, then scaled by γ and shifted by β.</summary>
/// <param name="Rank">How many last axes.</param>
/// <param name="Eps">Added to the variance.</param>
internal sealed record LayerNormOp(int Rank, double Eps) : CompositeOp
{
    public override string Name => "layer norm";

    public override Role Role => Role.Scaler;

    internal override LocalStructure Structure(Tensor output, int input) => input == 0 ? LocalStructure.Blocks : LocalStructure.Broadcast;

    public override GradientEffect Effect => GradientEffect.Normalizes;

    public override bool IsAffineIn(int input) => input > 0;

    public override IReadOnlyList<Example> Examples =>
    [
        new(new LayerNormOp(1, 1e-5), new Domain([3, 4]), new Domain([4]), new Domain([4])),
        new(new LayerNormOp(2, 0.1), new Domain([2, 3, 2]), new Domain([3, 2])),
        new(new LayerNormOp(1, 1e-5), new Domain([2, 4])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs) => Rows.Ending(inputs[0], null, Rank, new StandardizeRow(
        Eps, inputs.Length > 1 ? inputs[1].ToContiguous() : null, inputs.Length > 2 ? inputs[2].ToContiguous() : null));

    internal override void Vjp(Tensor output, Tensor upstream, Span<Tensor?> contributions)
    {
        if (Recording.IsOn)
        {
            base.Vjp(output, upstream, contributions);
            return;
        }
        // The kernel that the definition's sweep amounts to: x is standardized again rather than kept.
        var x = output.Input(0).Value;
        NDArray? scale = contributions.Length > 1 ? output.Input(1).Value.ToContiguous() : null;
        if (output.Input(0).RequiresGrad) contributions[0] = new(Rows.Ending(x, upstream.Value, Rank, new StandardizeProductRow(Eps, scale)));
        if (contributions.Length > 1 && output.Input(1).RequiresGrad) contributions[1] = upstream * new Tensor(Rows.Ending(x, null, Rank, new StandardizeRow(Eps)));
        if (contributions.Length > 2 && output.Input(2).RequiresGrad) contributions[2] = upstream;
    }

    protected override Tensor Define(ReadOnlySpan<Tensor> inputs) => Affine.Apply(
        Functions.Standardize(inputs[0], Axes(inputs[0].Shape), Eps), inputs[1..], Normalized(inputs[0].Shape));

    private int[] Axes(Shape shape) => [.. Enumerable.Range(shape.Rank - Rank, Rank)];

    private Shape Normalized(Shape shape) => Shape.Of(shape.Axes[^Rank..]);
}

public static partial class Functions
{
    /// <summary>Each example's last axes brought to mean 0 and variance 1, then scaled by γ and shifted by β (Ba, Kiros and Hinton, 2016).</summary>
    /// <param name="x">A tensor whose shape ends in the normalized one.</param>
    /// <param name="normalizedShape">The last axes, over which mean and variance run.</param>
    /// <param name="gamma">A factor for each normalized element, in the normalized shape; none where null.</param>
    /// <param name="beta">A summand for each normalized element, in the normalized shape; none where null.</param>
    /// <param name="eps">Added to the variance (divided by n, not n − 1), so that equal elements do not divide by zero.</param>
    /// <exception cref="ArgumentException">The shape does not end so, or gamma or beta have another.</exception>
    public static Tensor LayerNorm(Tensor x, Shape normalizedShape, Tensor? gamma = null, Tensor? beta = null, double eps = 1e-5)
    {
        var rank = normalizedShape.Rank;
        if (rank == 0 || rank > x.Shape.Rank || !x.Shape.Axes[^rank..].SequenceEqual(normalizedShape.Axes))
            throw new ArgumentException($"layer norm: shape {x.Shape} does not end in {normalizedShape}; give its last axis, or axes.");
        return Tensor.Apply(new LayerNormOp(rank, eps), [x, .. Affine.Inputs("layer norm", gamma, beta, normalizedShape, x.DType)]);
    }
}
