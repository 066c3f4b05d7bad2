namespace NotebookBackprop;

/// <summary>RMSProp (Hinton's lecture 6e, 2012), in PyTorch's form: each step by the gradient over the root of the running mean of its square.</summary>
/// <param name="parameters">What to change, as <c>net.Parameters.Values</c>.</param>
/// <param name="learningRate">The size of a step.</param>
/// <param name="alpha">What is kept of the running mean of squares.</param>
/// <param name="eps">Added to the root.</param>
/// <param name="momentum">What is kept of the last step.</param>
public sealed class RmsProp(IEnumerable<Tensor> parameters, double learningRate = 1e-2, double alpha = 0.99, double eps = 1e-8, double momentum = 0)
    : Optimizer(parameters, learningRate)
{
    private protected override (Tensor Value, Moments Moments) Next(Tensor parameter, Tensor gradient, Moments last)
    {
        var squares = alpha * last.Second + (1 - alpha) * Functions.Square(gradient);
        var step = gradient / (Functions.Sqrt(squares) + eps);
        if (momentum != 0) step = momentum * last.First + step;
        return (parameter - LearningRate * step, new(momentum == 0 ? last.First : step, squares, last.Steps + 1));
    }
}
