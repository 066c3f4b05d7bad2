using System.Numerics;
using NotebookBackprop.Tensors;

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
    private readonly double _beta1 = Setting(nameof(beta1), beta1, isKept: true), _beta2 = Setting(nameof(beta2), beta2, isKept: true), _eps = Setting(nameof(eps), eps);

    private protected override (bool First, bool Second) Remembers => (true, true);

    /// <summary>By how much of itself, times the rate, a parameter shrinks.</summary>
    private protected virtual double Decay => 0;

    private protected override void Update(in Numbers numbers) => numbers.Change(
        new Moments(_beta1, _beta2, 1 - Math.Pow(_beta1, numbers.Step), 1 - Math.Pow(_beta2, numbers.Step), _eps, LearningRate, 1 - LearningRate * Decay));

    private readonly struct Moments(double beta1, double beta2, double bias1, double bias2, double eps, double rate, double shrink) : IUpdate
    {
        void IUpdate.Apply<T>(ref Vector<T> p, Vector<T> g, ref Vector<T> first, ref Vector<T> second)
        {
            first = VectorMath.Of<T>(beta1) * first + VectorMath.Of<T>(1 - beta1) * g;
            second = VectorMath.Of<T>(beta2) * second + VectorMath.Of<T>(1 - beta2) * (g * g);
            var root = Vector.SquareRoot(second / VectorMath.Of<T>(bias2)) + VectorMath.Of<T>(eps);
            p = VectorMath.Of<T>(shrink) * p - VectorMath.Of<T>(rate) * (first / VectorMath.Of<T>(bias1) / root);
        }
    }
}
