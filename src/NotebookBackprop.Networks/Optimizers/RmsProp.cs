using System.Numerics;
using NotebookBackprop.Tensors;

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
    private readonly double _alpha = Setting(nameof(alpha), alpha, isKept: true), _eps = Setting(nameof(eps), eps), _momentum = Setting(nameof(momentum), momentum);

    private protected override (bool First, bool Second) Remembers => (_momentum != 0, true);

    private protected override void Update(in Numbers numbers) => numbers.Change(new Propagation(LearningRate, _alpha, _eps, _momentum));

    private readonly struct Propagation(double rate, double alpha, double eps, double momentum) : IUpdate
    {
        void IUpdate.Apply<T>(ref Vector<T> p, Vector<T> g, ref Vector<T> first, ref Vector<T> second)
        {
            second = VectorMath.Of<T>(alpha) * second + VectorMath.Of<T>(1 - alpha) * (g * g);
            first = VectorMath.Of<T>(momentum) * first + g / (Vector.SquareRoot(second) + VectorMath.Of<T>(eps));
            p -= VectorMath.Of<T>(rate) * first;
        }
    }
}
