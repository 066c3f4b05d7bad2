namespace NotebookBackprop;

/// <summary>In training, each element set to zero with a probability and the others made larger, so that the mean stays.</summary>
/// <param name="probability">Of becoming zero, from 0 to 1.</param>
public sealed class Dropout(double probability = 0.5) : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Dropout(x, probability, IsTraining);
}
