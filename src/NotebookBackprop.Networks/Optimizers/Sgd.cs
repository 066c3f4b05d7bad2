namespace NotebookBackprop;

/// <summary>Gradient descent: p ← p − rate·v with v ← momentum·v + g, in PyTorch's form.</summary>
/// <param name="parameters">What to change, as <c>net.Parameters.Values</c>.</param>
/// <param name="learningRate">The size of a step.</param>
/// <param name="momentum">What is kept of the last step.</param>
/// <param name="nesterov">Whether the step looks ahead: g + momentum·v in place of v.</param>
/// <param name="weightDecay">How much of p is added to its gradient.</param>
public sealed class Sgd(IEnumerable<Tensor> parameters, double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
    : Optimizer(parameters, learningRate)
{
    private protected override (Tensor Value, Moments Moments) Next(Tensor parameter, Tensor gradient, Moments last)
    {
        var g = weightDecay == 0 ? gradient : gradient + weightDecay * parameter;
        if (momentum == 0) return (parameter - LearningRate * g, last);
        var v = momentum * last.First + g;
        return (parameter - LearningRate * (nesterov ? g + momentum * v : v), last with { First = v });
    }
}
