using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>The product of two square matrices.</summary>
internal sealed class SquareProduct(int size) : Case
{
    public override string Name => $"matmul {size} × {size}";

    public override double Target => 1;

    public override double Operations => 2.0 * size * size * size;

    public override Work Ours()
    {
        Tensor a = Constant(Data.Numbers(1, size * size), [size, size], DType.Float32), b = Constant(Data.Numbers(2, size * size), [size, size], DType.Float32);
        return Work.Pooled(() => MatMul(a, b));
    }

    public override Work Peer()
    {
        torch.Tensor a = PeerLibrary.Tensor(Data.Numbers(1, size * size), size, size), b = PeerLibrary.Tensor(Data.Numbers(2, size * size), size, size), c = torch.zeros(1);
        return new(
            () =>
            {
                c.Dispose();
                c = torch.matmul(a, b);
            },
            () => PeerLibrary.Read(c));
    }
}
