namespace NotebookBackprop;

/// <summary>x where positive, else a small slope times x, of each element, as a module.</summary>
/// <param name="negativeSlope">The slope below zero.</param>
public sealed class LeakyRelu(double negativeSlope = 0.01) : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.LeakyRelu(x, negativeSlope);
}
