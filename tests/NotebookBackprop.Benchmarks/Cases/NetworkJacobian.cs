using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>The Jacobian of a network at one point; the peer is given the chain rule written out as a product of matrices.</summary>
internal sealed class NetworkJacobian : Case
{
    private const int Size = 256;
    private static readonly double[] s_point = Data.Numbers(7, Size);
    private static readonly double[] s_first = Array.ConvertAll(Data.Numbers(8, Size * Size), x => x / 10), s_second = Array.ConvertAll(Data.Numbers(9, Size * Size), x => x / 10);

    public override string Name => "Jacobian of a 256-256-256 tanh network at a point";

    public override double Target => 1;

    public override Work Ours()
    {
        Tensor x = Constant(s_point, [Size], DType.Float32), v = Constant(s_first, [Size, Size], DType.Float32), w = Constant(s_second, [Size, Size], DType.Float32);
        return Work.Pooled(() => Jacobian(t => Tanh(MatMul(w, Tanh(MatMul(v, t)))), x).Value);
    }

    public override Work Peer()
    {
        torch.Tensor x = PeerLibrary.Tensor(s_point, Size), v = PeerLibrary.Tensor(s_first, Size, Size), w = PeerLibrary.Tensor(s_second, Size, Size), jacobian = torch.zeros(1);
        return new(
            () =>
            {
                using var scope = torch.NewDisposeScope();
                var h = torch.tanh(torch.mv(v, x));
                var y = torch.tanh(torch.mv(w, h));
                var next = torch.mm((1 - y * y).unsqueeze(1) * w, (1 - h * h).unsqueeze(1) * v);
                jacobian.Dispose();
                jacobian = next.MoveToOuterDisposeScope();
            },
            () => PeerLibrary.Read(jacobian));
    }
}
