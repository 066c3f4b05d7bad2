namespace NotebookBackprop;

/// <summary>Adam (Kingma and Ba, 2015): each step by the running mean of the gradient over the root of that of its square.</summary>
/// <param name="parameters">What to change, as <c>net.Parameters.Values</c>.</param>
/// <param name="learningRate">The size of a step.</param>
/// <param name="beta1">What is kept of the running mean.</param>
/// <param name="beta2">What is kept of the running mean of squares.</param>
/// <param name="eps">Added to the root.</param>
public sealed class Adam(IEnumerable<Tensor> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8)
    : Optimizer(parameters, learningRate)
{
    private readonly Dictionary<Tensor, (Tensor M, Tensor V, int Steps)> _moments = [];

    private protected override Tensor Next(Tensor parameter, Tensor gradient)
    {
        var (m, v, steps) = _moments.TryGetValue(parameter, out var last) ? last : (Functions.ZerosLike(parameter), Functions.ZerosLike(parameter), 0);
        m = beta1 * m + (1 - beta1) * gradient;
        v = beta2 * v + (1 - beta2) * Functions.Square(gradient);
        _moments[parameter] = (m, v, ++steps);
        return parameter - LearningRate * (m / (1 - Math.Pow(beta1, steps))) / (Functions.Sqrt(v / (1 - Math.Pow(beta2, steps))) + eps);
    }
}
