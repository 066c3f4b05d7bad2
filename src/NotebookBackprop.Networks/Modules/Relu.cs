namespace NotebookBackprop;

/// <summary>max(x, 0), of each element, as a module.</summary>
public sealed class Relu : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Relu(x);
}
