namespace NotebookBackprop;

/// <summary>1 / (1 + e⁻ˣ), of each element, as a module.</summary>
public sealed class Sigmoid : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Sigmoid(x);
}
