namespace NotebookBackprop;

/// <summary>Adam whose weight decay shrinks the parameter itself, not its gradient (Loshchilov and Hutter, 2019).</summary>
/// <param name="parameters">What to change, as <c>net.Parameters.Values</c>.</param>
/// <param name="learningRate">The size of a step.</param>
/// <param name="beta1">What is kept of the running mean.</param>
/// <param name="beta2">What is kept of the running mean of squares.</param>
/// <param name="eps">Added to the root.</param>
/// <param name="weightDecay">By how much of itself, times the rate, a parameter shrinks.</param>
public sealed class AdamW(IEnumerable<Tensor> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weightDecay = 0.01)
    : Adam(parameters, learningRate, beta1, beta2, eps)
{
    private readonly double _decay = Setting(nameof(weightDecay), weightDecay);

    private protected override double Decay => _decay;
}
