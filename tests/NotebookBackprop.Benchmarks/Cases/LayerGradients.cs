using NotebookBackprop.Autodiff;
using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>What a plot of gradients by layer needs: a deep network forward, the gradient of every node, and the size of each activation's.</summary>
internal sealed class LayerGradients : Case
{
    private const int Depth = 40;
    private readonly Weights _weights = new([.. Enumerable.Repeat(100, Depth + 1)], 32);

    public override string Name => "gradients of every node, 40 layers × 100, batch 32";

    public override double Target => 2;

    public override Work Ours()
    {
        var (x, variables) = (_weights.Inputs(), _weights.Variables());
        var sizes = new double[Depth - 1];
        return new(
            () =>
            {
                using var step = TrainingStep();
                var activations = new List<Tensor>();
                var y = Weights.Forward(x, variables, h =>
                {
                    activations.Add(Tanh(h));
                    return activations[^1];
                });
                var gradients = Gradients.OfEveryNode(Mean(Square(y)));
                for (var i = 0; i < sizes.Length; i++) sizes[i] = Sum(Square(gradients[activations[i]])).Item();
            },
            () => sizes);
    }

    public override Work Peer()
    {
        var (x, variables) = (_weights.PeerInputs(), _weights.PeerVariables());
        var sizes = new double[Depth - 1];
        return new(
            () =>
            {
                using var scope = torch.NewDisposeScope();
                foreach (var variable in variables) variable.grad?.zero_();
                var activations = new List<torch.Tensor>();
                var y = Weights.Forward(x, variables, h =>
                {
                    // The sum before the activation is a node too; nobody reads its gradient, and it is kept all the same.
                    h.retain_grad();
                    activations.Add(torch.tanh(h));
                    activations[^1].retain_grad();
                    return activations[^1];
                });
                torch.mean(torch.square(y)).backward();
                for (var i = 0; i < sizes.Length; i++) sizes[i] = torch.sum(torch.square(activations[i].grad!)).item<float>();
            },
            () => sizes);
    }
}
