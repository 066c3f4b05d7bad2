namespace NotebookBackprop;

/// <summary>Each example's last axes brought to mean 0 and variance 1, then scaled by γ and shifted by β (Ba, Kiros and Hinton, 2016).</summary>
public sealed class LayerNorm : Module
{
    private readonly double _eps;

    /// <summary>A normalization of the last axis.</summary>
    /// <param name="features">Its length.</param>
    /// <param name="eps">Added to the variance, so that equal elements do not divide by zero.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">The length is below 1.</exception>
    public LayerNorm(int features, double eps = 1e-5, DType? dtype = null) : this([features], eps, dtype)
    {
    }

    /// <summary>A normalization of the last axes.</summary>
    /// <param name="normalizedShape">Their lengths.</param>
    /// <param name="eps">Added to the variance, so that equal elements do not divide by zero.</param>
    /// <param name="dtype">The type; <see cref="Functions.DefaultDType"/> where null.</param>
    /// <exception cref="ArgumentException">There is no axis, or one of length 0.</exception>
    public LayerNorm(Shape normalizedShape, double eps = 1e-5, DType? dtype = null)
    {
        if (normalizedShape.Rank == 0 || normalizedShape.Size == 0)
            throw new ArgumentException($"layer norm: shape {normalizedShape} holds nothing to normalize; give axes of 1 or more.");
        _eps = eps;
        Weight = AddParameter("weight", Functions.Ones(normalizedShape, dtype));
        Bias = AddParameter("bias", Functions.Zeros(normalizedShape, dtype));
    }

    /// <summary>γ, in the normalized shape; starts at one.</summary>
    public Tensor Weight { get; }

    /// <summary>β, in the normalized shape; starts at zero.</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.LayerNorm(x, Weight.Shape, Weight, Bias, _eps);
}
