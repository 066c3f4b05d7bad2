using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>A training step of a classifier: forward, backward, and stochastic gradient descent.</summary>
internal sealed class Training(string name, double target, Weights weights, Func<Tensor, Tensor> ours, Func<torch.Tensor, torch.Tensor> peer) : Case
{
    public static readonly Training
        Small = new("3 layers × 16, batch 16, tanh, training step", 10, new([16, 16, 16, 16], 16), Functions.Tanh, torch.tanh),
        Digits = new("784-128-10, batch 64, ReLU, training step", 1.3, new([784, 128, 10], 64), Functions.Relu, x => torch.nn.functional.relu(x)),
        Wide = new("784-512-512-512-10, batch 128, ReLU, training step", 1.2, new([784, 512, 512, 512, 10], 128), Functions.Relu, x => torch.nn.functional.relu(x));

    public override string Name => name;

    public override double Target => target;

    public override Work Ours()
    {
        var (x, labels, variables) = (weights.Inputs(), weights.Labels(), weights.Variables());
        var descent = new Sgd(variables, Weights.Rate);
        return new(
            () =>
            {
                using var step = TrainingStep();
                CrossEntropy(Weights.Forward(x, variables, ours), labels).Backward();
                descent.Step();
                descent.ZeroGrad();
            },
            () => [.. variables.SelectMany(variable => variable.ToArray())]);
    }

    public override Work Peer()
    {
        var (x, labels, variables) = (weights.PeerInputs(), torch.tensor(Array.ConvertAll(weights.Labels(), label => (long)label)), weights.PeerVariables());
        return new(
            () =>
            {
                using var scope = torch.NewDisposeScope();
                torch.nn.functional.cross_entropy(Weights.Forward(x, variables, peer), labels).backward();
                Weights.Descend(variables);
            },
            () => [.. variables.SelectMany(PeerLibrary.Read)]);
    }
}
