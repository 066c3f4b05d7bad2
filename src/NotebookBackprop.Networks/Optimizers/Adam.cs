namespace NotebookBackprop;

/// <summary>Adam (Kingma and Ba, 2015): each step by the running mean of the gradient over the root of that of its square.</summary>
/// <param name="parameters">What to change, as <c>net.Parameters.Values</c>.</param>
/// <param name="learningRate">The size of a step.</param>
/// <param name="beta1">What is kept of the running mean.</param>
/// <param name="beta2">What is kept of the running mean of squares.</param>
/// <param name="eps">Added to the root.</param>
public class Adam(IEnumerable<Tensor> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8)
    : Optimizer(parameters, learningRate)
{
    private protected override (Tensor Value, Moments Moments) Next(Tensor parameter, Tensor gradient, Moments last)
    {
        var steps = last.Steps + 1;
        var m = beta1 * last.First + (1 - beta1) * gradient;
        var v = beta2 * last.Second + (1 - beta2) * Functions.Square(gradient);
        var step = m / (1 - Math.Pow(beta1, steps)) / (Functions.Sqrt(v / (1 - Math.Pow(beta2, steps))) + eps);
        return (parameter - LearningRate * step, new(m, v, steps));
    }
}
