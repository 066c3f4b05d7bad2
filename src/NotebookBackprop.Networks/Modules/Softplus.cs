namespace NotebookBackprop;

/// <summary>log(1 + eˣ), of each element, as a module.</summary>
public sealed class Softplus : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Softplus(x);
}
