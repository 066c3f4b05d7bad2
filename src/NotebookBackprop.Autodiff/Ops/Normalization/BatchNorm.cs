using NotebookBackprop.Autodiff;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Each channel standardized over the batch, or by a given mean and variance, then scaled by γ and shifted by β.</summary>
/// <param name="IsRunning">Whether mean and variance are inputs, after x; else they are the batch's.</param>
/// <param name="Eps">Added to the variance.</param>
internal sealed record BatchNormOp(bool IsRunning, double Eps) : CompositeOp
{
    public override string Name => "batch norm";

    public override Role Role => Role.Scaler;

    internal override LocalStructure Structure(Tensor output, int input) => input == 0 ? LocalStructure.Blocks : LocalStructure.Broadcast;

    public override GradientEffect Effect => GradientEffect.Normalizes;

    public override bool IsAffineIn(int input) => IsRunning ? input != 2 : input > 0;

    public override IReadOnlyList<Example> Examples =>
    [
        new(new BatchNormOp(false, 1e-5), new Domain([4, 3]), new Domain([3]), new Domain([3])),
        new(new BatchNormOp(false, 0.1), new Domain([2, 2, 3, 2])),
        new(new BatchNormOp(true, 1e-5), new Domain([2, 2, 3, 2]), new Domain([2]), new Domain([2], 0.5, 2), new Domain([2]), new Domain([2])),
    ];

    internal override NDArray Forward(ReadOnlySpan<NDArray> inputs)
    {
        var x = inputs[0];
        var channels = Channels(x.Shape);
        return IsRunning
            ? Affine.Apply(StandardizeOp.Of(x, inputs[1].ToContiguous().Reshaped(channels), inputs[2].ToContiguous().Reshaped(channels), Eps), inputs[3..], channels)
            : Affine.Apply(new StandardizeOp(Axes(x.Shape), Eps).Forward(inputs[..1]), inputs[1..], channels);
    }

    protected override Tensor Define(ReadOnlySpan<Tensor> inputs)
    {
        var x = inputs[0];
        var channels = Channels(x.Shape);
        if (!IsRunning) return Affine.Apply(Functions.Standardize(x, Axes(x.Shape), Eps), inputs[1..], channels);
        var (mean, variance) = (Functions.Reshape(inputs[1], channels), Functions.Reshape(inputs[2], channels));
        return Affine.Apply((x - mean) / Functions.Sqrt(variance + Eps), inputs[3..], channels);
    }

    /// <summary>All axes but that of channels, the second.</summary>
    private static int[] Axes(Shape shape) => [0, .. Enumerable.Range(2, shape.Rank - 2)];

    /// <summary>The shape in which a number for each channel broadcasts with x.</summary>
    private static Shape Channels(Shape shape) => [shape[1], .. Enumerable.Repeat(1, shape.Rank - 2)];
}

public static partial class Functions
{
    /// <summary>
    /// Each channel brought to mean 0 and variance 1 over the batch, then scaled by γ and shifted by β (Ioffe and Szegedy,
    /// 2015): what training does.
    /// </summary>
    /// <param name="x">A batch, (batch, channels) or (batch, channels, height, width).</param>
    /// <param name="gamma">A factor for each channel, (channels,); none where null.</param>
    /// <param name="beta">A summand for each channel, (channels,); none where null.</param>
    /// <param name="eps">Added to the variance (divided by n, not n − 1), so that equal elements do not divide by zero.</param>
    /// <exception cref="ArgumentException">There is no axis of channels, a single number for each, or gamma or beta have another shape.</exception>
    public static Tensor BatchNorm(Tensor x, Tensor? gamma = null, Tensor? beta = null, double eps = 1e-5)
    {
        var affine = BatchAffine(x, gamma, beta);
        if (x.Shape.Size == x.Shape[1])
            throw new ArgumentException($"batch norm: shape {x.Shape} has one number for each channel, which leaves no variance; give a larger batch, or running statistics.");
        return Tensor.Apply(new BatchNormOp(false, eps), [x, .. affine]);
    }

    /// <summary>Each channel brought to mean 0 and variance 1 by statistics gathered before, then scaled by γ and shifted by β: what use after training does.</summary>
    /// <param name="x">A batch, (batch, channels) or (batch, channels, height, width).</param>
    /// <param name="mean">The mean of each channel, (channels,).</param>
    /// <param name="variance">The variance of each channel, (channels,).</param>
    /// <param name="gamma">A factor for each channel, (channels,); none where null.</param>
    /// <param name="beta">A summand for each channel, (channels,); none where null.</param>
    /// <param name="eps">Added to the variance, so that it may be zero.</param>
    /// <exception cref="ArgumentException">There is no axis of channels, or one of the others has not a number for each channel.</exception>
    public static Tensor BatchNormRunning(Tensor x, Tensor mean, Tensor variance, Tensor? gamma = null, Tensor? beta = null, double eps = 1e-5)
    {
        var affine = BatchAffine(x, gamma, beta);
        if (mean.Shape != [x.Shape[1]] || variance.Shape != [x.Shape[1]])
            throw new ArgumentException($"batch norm: mean {mean.Shape} and variance {variance.Shape} for {x.Shape[1]} channels; give shape ({x.Shape[1]},) for both.");
        return Tensor.Apply(new BatchNormOp(true, eps), [x, mean, variance, .. affine]);
    }

    private static Tensor[] BatchAffine(Tensor x, Tensor? gamma, Tensor? beta) => x.Shape.Rank >= 2
        ? Affine.Inputs("batch norm", gamma, beta, [x.Shape[1]], x.DType)
        : throw new ArgumentException($"batch norm: shape {x.Shape} has no axis of channels; give (batch, channels) or (batch, channels, height, width).");
}
