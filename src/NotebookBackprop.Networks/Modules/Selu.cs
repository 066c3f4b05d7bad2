namespace NotebookBackprop;

/// <summary>The self-normalizing scaled exponential unit, of each element, as a module.</summary>
public sealed class Selu : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Selu(x);
}
