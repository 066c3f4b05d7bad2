using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Each element's distance from the mean, in standard deviations. What all elements share of the gradient is taken out of it, and what would stretch them.</summary>
/// <param name="Axes">The axes over which mean and variance run.</param>
/// <param name="Eps">Added to the variance, so that equal elements do not divide by zero.</param>
internal sealed record StandardizeOp(int[] Axes, double Eps) : SymmetricOp
{
    public override string Name => "standardize";

    public override Role Role => Role.Scaler;

    public override GradientEffect Effect => GradientEffect.Normalizes;

    public override IReadOnlyList<Example> Examples => [new(new StandardizeOp([1], 1e-5), new Domain([2, 4])), new(new StandardizeOp([0, 2], 0.1), new Domain([2, 3, 2]))];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        if (EndsShape(x.Shape)) return Rows.Ending(x, null, Axes.Length, new StandardizeRow(Eps));
        return Of(x, new MeanOp(Axes, true).Forward(inputs), new VarOp(false, Axes, true).Forward(inputs), Eps);
    }

    /// <summary>Whether the axes are the last ones, so that what is standardized together lies in one row.</summary>
    private bool EndsShape(Shape shape) => Axes.Length > 0 && Axes[0] == shape.Rank - Axes.Length;

    internal override NDArray? Fused(Tensor output, NDArray direction) =>
        EndsShape(output.Shape) ? Rows.Ending(output.Input(0).Value, direction, Axes.Length, new StandardizeProductRow(Eps)) : null;

    /// <summary>The distance of each element from a mean, by the root of a variance; shapes broadcast.</summary>
    public static NDArray Of(NDArray x, NDArray mean, NDArray variance, double eps)
    {
        var raised = Elementwise.Binary(variance, NDArray.Scalar(eps, x.DType), default(AddOp.Kernel));
        return Elementwise.Binary(Elementwise.Binary(x, mean, default(SubtractOp.Kernel)), Elementwise.Unary(raised, default(SqrtOp.Kernel)), default(DivideOp.Kernel));
    }

    protected override Tensor Product(Tensor output, Tensor direction)
    {
        var deviation = Functions.Sqrt(Functions.Var(output.Input(0), Axes, unbiased: false, keepDims: true) + Eps);
        return (direction - Functions.Mean(direction, Axes, keepDims: true) - output * Functions.Mean(output * direction, Axes, keepDims: true)) / deviation;
    }
}

public static partial class Functions
{
    /// <summary>Each element's distance from the mean over some axes, divided by the standard deviation √(variance + eps).</summary>
    /// <param name="x">Any tensor.</param>
    /// <param name="axes">The axes; negative ones count from the last; all where null.</param>
    /// <param name="eps">Added to the variance, so that equal elements do not divide by zero.</param>
    /// <exception cref="ArgumentException">An axis does not exist, or is named twice.</exception>
    public static Tensor Standardize(Tensor x, int[]? axes = null, double eps = 1e-5) =>
        Tensor.Apply(new StandardizeOp(AxisSet.Resolve("standardize", axes, x.Shape), eps), x);
}
