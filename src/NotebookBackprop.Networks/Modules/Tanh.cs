namespace NotebookBackprop;

/// <summary>The hyperbolic tangent, of each element, as a module.</summary>
public sealed class Tanh : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Tanh(x);
}
