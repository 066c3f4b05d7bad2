using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>The lecture's first circuit.</summary>
internal sealed class ScalarCircuit : Case
{
    public override string Name => "(x + y)z forward and backward, scalars";

    public override double Target => 15;

    public override Work Ours()
    {
        double[] gradients = [];
        return new(
            () =>
            {
                Tensor x = Variable(-2, DType.Float32), y = Variable(5, DType.Float32), z = Variable(-4, DType.Float32);
                ((x + y) * z).Backward();
                gradients = [x.Grad!.Item(), y.Grad!.Item(), z.Grad!.Item()];
            },
            () => gradients);
    }

    public override Work Peer()
    {
        double[] gradients = [];
        return new(
            () =>
            {
                using var scope = torch.NewDisposeScope();
                torch.Tensor x = torch.tensor(-2f, requires_grad: true), y = torch.tensor(5f, requires_grad: true), z = torch.tensor(-4f, requires_grad: true);
                ((x + y) * z).backward();
                gradients = [x.grad!.item<float>(), y.grad!.item<float>(), z.grad!.item<float>()];
            },
            () => gradients);
    }
}
