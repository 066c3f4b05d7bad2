namespace NotebookBackprop;

/// <summary>Probabilities from scores along an axis, as a module. The cross-entropy loss takes scores, not these.</summary>
/// <param name="axis">The axis that sums to 1; negative ones count from the last.</param>
public sealed class Softmax(int axis = -1) : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Softmax(x, axis);
}
