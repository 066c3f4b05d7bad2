using NotebookBackprop.Autodiff;

namespace NotebookBackprop;

/// <summary>
/// Each channel brought to mean 0 and variance 1, then scaled by γ and shifted by β (Ioffe and Szegedy, 2015): over the batch
/// in training, by the statistics gathered there after it. Takes (batch, channels) or (batch, channels, height, width).
/// </summary>
public sealed class BatchNorm : Module
{
    private readonly double _eps, _momentum;

    /// <summary>A normalization of each channel.</summary>
    /// <param name="channels">How many channels there are.</param>
    /// <param name="eps">Added to the variance, so that equal elements do not divide by zero.</param>
    /// <param name="momentum">What a batch brings to the running statistics, from 0 to 1.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">A number of channels below 1, or the momentum is not from 0 to 1.</exception>
    public BatchNorm(int channels, double eps = 1e-5, double momentum = 0.1, DType? dtype = null)
    {
        if (channels < 1) throw new ArgumentException($"batch norm: {channels} channels are none; give 1 or more.");
        if (!(momentum is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"batch norm: a momentum of {momentum} is no part of a mean; give a number from 0 to 1."));
        (_eps, _momentum) = (eps, momentum);
        Weight = AddParameter("weight", Functions.Ones([channels], dtype));
        Bias = AddParameter("bias", Functions.Zeros([channels], dtype));
        RunningMean = AddBuffer("running_mean", Functions.Zeros([channels], dtype));
        RunningVariance = AddBuffer("running_var", Functions.Ones([channels], dtype));
    }

    /// <summary>γ, shape (channels,); starts at one.</summary>
    public Tensor Weight { get; }

    /// <summary>β, shape (channels,); starts at zero.</summary>
    public Tensor Bias { get; }

    /// <summary>The running mean of each channel, shape (channels,).</summary>
    public Tensor RunningMean { get; }

    /// <summary>The running variance of each channel (of n − 1, as PyTorch keeps it), shape (channels,).</summary>
    public Tensor RunningVariance { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x)
    {
        if (x.Shape.Rank < 2 || x.Shape[1] != Weight.Shape.Size)
            throw new ArgumentException($"batch norm: an input of shape {x.Shape} has not the {Weight.Shape.Size} channels that the module takes along its second axis; make the two equal.");
        if (!IsTraining) return Functions.BatchNormRunning(x, RunningMean, RunningVariance, Weight, Bias, _eps);
        if (x.Shape.Size <= x.Shape[1])
            throw new ArgumentException($"batch norm: a batch of shape {x.Shape} has not two numbers for a channel, so there is no variance to divide by; train on two examples or more, or call Eval() to use the running statistics.");
        var y = Functions.BatchNorm(x, Weight, Bias, _eps);
        // A checkpoint that runs again has shown its batch already.
        if (Surroundings.IsAgain) return y;
        using var _ = Functions.NoGrad();
        int[] others = [0, .. Enumerable.Range(2, x.Shape.Rank - 2)];
        var batch = x.Detach();
        RunningMean.Assign((1 - _momentum) * RunningMean + _momentum * Functions.Mean(batch, others));
        RunningVariance.Assign((1 - _momentum) * RunningVariance + _momentum * Functions.Var(batch, others));
        return y;
    }
}
