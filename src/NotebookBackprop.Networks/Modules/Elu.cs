namespace NotebookBackprop;

/// <summary>x where positive, else α(eˣ − 1), of each element, as a module (Clevert et al., 2016).</summary>
/// <param name="alpha">What it falls to, negated.</param>
public sealed class Elu(double alpha = 1) : Module
{
    /// <inheritdoc/>
    protected override Tensor Compute(Tensor x) => Functions.Elu(x, alpha);
}
