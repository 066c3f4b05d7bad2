using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>A multilayer perceptron of equal layers, to be measured.</summary>
internal sealed class Network
{
    private readonly Tensor _x;
    private readonly Tensor[] _variables;

    public Network(int depth, int width, int batch)
    {
        var weights = new Weights([.. Enumerable.Repeat(width, depth + 1)], batch);
        (_x, _variables) = (weights.Inputs(), weights.Variables());
        using var _ = TrainingStep();
        Operations = Tape.Of(Forward()).Nodes.Count(node => !node.IsLeaf);
    }

    /// <summary>How many operations are recorded.</summary>
    public int Operations { get; }

    /// <summary>How many operations an update written by hand records: the difference, for each variable.</summary>
    public int Updates => _variables.Length;

    public Tensor Forward() => Mean(Square(Weights.Forward(_x, _variables, Functions.Tanh)));

    /// <summary>Forward and backward.</summary>
    /// <returns>The loss.</returns>
    public Tensor Step()
    {
        foreach (var variable in _variables) variable.ZeroGrad();
        var loss = Forward();
        loss.Backward();
        return loss;
    }

    /// <summary>A step of descent, written as users do.</summary>
    public void Descend()
    {
        foreach (var variable in _variables) variable.Assign(variable - 1e-6 * variable.Grad!);
    }

    /// <summary>Bytes of the values that are recorded, each of which can be drawn, and of the gradients of the variables.</summary>
    public long Saved(Tensor loss) =>
        sizeof(float) * (Tape.Of(loss).Nodes.Where(node => !node.IsLeaf).Sum(node => (long)node.Shape.Size) + _variables.Sum(variable => (long)variable.Shape.Size));
}
