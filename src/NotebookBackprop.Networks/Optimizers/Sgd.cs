using System.Numerics;
using NotebookBackprop.Tensors;

namespace NotebookBackprop;

/// <summary>Gradient descent: p ← p − rate·v with v ← momentum·v + g, in PyTorch's form.</summary>
/// <param name="parameters">What to change, as <c>net.Parameters.Values</c>.</param>
/// <param name="learningRate">The size of a step.</param>
/// <param name="momentum">What is kept of the last step.</param>
/// <param name="nesterov">Whether the step looks ahead: g + momentum·v in place of v. Needs a momentum.</param>
/// <param name="weightDecay">How much of p is added to its gradient.</param>
public sealed class Sgd(IEnumerable<Tensor> parameters, double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
    : Optimizer(parameters, learningRate)
{
    private readonly double _decay = Setting(nameof(weightDecay), weightDecay);
    private readonly double _momentum = !nesterov || momentum != 0 ? Setting(nameof(momentum), momentum)
        : throw new ArgumentException("optimizer: nesterov looks ahead along a momentum, and there is none; give a momentum above 0.");

    private protected override (bool First, bool Second) Remembers => (_momentum != 0, false);

    private protected override void Update(in Numbers numbers) => numbers.Change(new Descent(LearningRate, _momentum, nesterov, _decay));

    private readonly struct Descent(double rate, double momentum, bool nesterov, double decay) : IUpdate
    {
        void IUpdate.Apply<T>(ref Vector<T> p, Vector<T> g, ref Vector<T> first, ref Vector<T> second)
        {
            // What a factor of zero leaves out is left out also of infinities.
            if (decay != 0) g += VectorMath.Of<T>(decay) * p;
            first = momentum == 0 ? g : VectorMath.Of<T>(momentum) * first + g;
            p -= VectorMath.Of<T>(rate) * (nesterov && momentum != 0 ? g + VectorMath.Of<T>(momentum) * first : first);
        }
    }
}
