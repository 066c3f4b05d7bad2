using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>The numbers of a fully connected network: its weights and biases, the batch it is given, and the labels.</summary>
internal sealed record Weights(int[] Sizes, int Batch)
{
    public const double Rate = 0.01;

    /// <summary>Weights and biases in turn.</summary>
    public Tensor[] Variables() => [.. Layers().SelectMany(layer => new[] { Variable(layer.W, [layer.In, layer.Out], DType.Float32), Variable(layer.B, [layer.Out], DType.Float32) })];

    /// <inheritdoc cref="Variables"/>
    public torch.Tensor[] PeerVariables() => [.. Layers().SelectMany(layer => new[] { PeerLibrary.Variable(layer.W, layer.In, layer.Out), PeerLibrary.Variable(layer.B, layer.Out) })];

    public Tensor Inputs() => Constant(Numbers(0, Batch * Sizes[0]), [Batch, Sizes[0]], DType.Float32);

    public torch.Tensor PeerInputs() => PeerLibrary.Tensor(Numbers(0, Batch * Sizes[0]), Batch, Sizes[0]);

    public int[] Labels() => [.. Enumerable.Range(0, Batch).Select(i => i * 7 % Sizes[^1])];

    /// <summary>The scores that the network gives a batch; the activation follows every layer but the last.</summary>
    public static Tensor Forward(Tensor x, Tensor[] variables, Func<Tensor, Tensor> activation)
    {
        for (var i = 0; i < variables.Length; i += 2)
        {
            x = MatMul(x, variables[i]) + variables[i + 1];
            if (i + 2 < variables.Length) x = activation(x);
        }
        return x;
    }

    /// <inheritdoc cref="Forward(Tensor, Tensor[], Func{Tensor, Tensor})"/>
    public static torch.Tensor Forward(torch.Tensor x, torch.Tensor[] variables, Func<torch.Tensor, torch.Tensor> activation)
    {
        for (var i = 0; i < variables.Length; i += 2)
        {
            x = torch.addmm(variables[i + 1], x, variables[i], 1, 1);
            if (i + 2 < variables.Length) x = activation(x);
        }
        return x;
    }

    /// <summary>A step of gradient descent.</summary>
    public static void Descend(torch.Tensor[] variables)
    {
        using (torch.no_grad())
            foreach (var variable in variables)
            {
                variable.add_(variable.grad!, alpha: -Rate);
                variable.grad!.zero_();
            }
    }

    private IEnumerable<(int In, int Out, double[] W, double[] B)> Layers()
    {
        for (var i = 0; i + 1 < Sizes.Length; i++)
        {
            var (from, to, bound) = (Sizes[i], Sizes[i + 1], Math.Sqrt(6.0 / (Sizes[i] + Sizes[i + 1])));
            yield return (from, to, Array.ConvertAll(Numbers(2 * i + 1, from * to), x => bound * x), Array.ConvertAll(Numbers(2 * i + 2, to), x => 0.1 * x));
        }
    }

    private static double[] Numbers(int seed, int count) => Data.Numbers(100 + seed, count);
}
