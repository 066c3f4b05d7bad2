namespace NotebookBackprop;

/// <summary>x times its sigmoid, of each element, as a module.</summary>
public sealed class Silu : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Silu(x);
}
