namespace NotebookBackprop;

/// <summary>x times the normal distribution's Φ(x), of each element, as a module.</summary>
public sealed class Gelu : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Gelu(x);
}
