using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>A network deep enough for gradients to vanish, forward and backward.</summary>
internal sealed class DeepNetwork : Case
{
    private readonly Weights _weights = new([.. Enumerable.Repeat(100, 31)], 32);

    public override string Name => "30 layers × 100, batch 32, tanh, forward and backward";

    public override double Target => 2;

    public override Work Ours()
    {
        var (x, variables) = (_weights.Inputs(), _weights.Variables());
        return new(
            () =>
            {
                using var step = TrainingStep();
                foreach (var variable in variables) variable.ZeroGrad();
                Mean(Square(Weights.Forward(x, variables, Functions.Tanh))).Backward();
            },
            () => [.. variables.SelectMany(variable => variable.Grad!.ToArray())]);
    }

    public override Work Peer()
    {
        var (x, variables) = (_weights.PeerInputs(), _weights.PeerVariables());
        return new(
            () =>
            {
                using var scope = torch.NewDisposeScope();
                foreach (var variable in variables) variable.grad?.zero_();
                torch.mean(torch.square(Weights.Forward(x, variables, torch.tanh))).backward();
            },
            () => [.. variables.SelectMany(variable => PeerLibrary.Read(variable.grad!))]);
    }
}
