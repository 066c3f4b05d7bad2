using TorchSharp;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>A function of a million elements, 1000 rows of 1000.</summary>
internal sealed class Pointwise(string name, Func<Tensor, Tensor> ours, Func<torch.Tensor, torch.Tensor> peer) : Case
{
    private const int Side = 1000;

    public static readonly Pointwise
        Tanh = new("tanh", Functions.Tanh, torch.tanh),
        Exp = new("exp", Functions.Exp, torch.exp),
        Sigmoid = new("sigmoid", Functions.Sigmoid, torch.sigmoid),
        Softmax = new("softmax", x => Functions.Softmax(x), x => torch.nn.functional.softmax(x, 1)),
        LayerNorm = new("layer norm", x => Functions.LayerNorm(x, [Side]), x => torch.nn.functional.layer_norm(x, [Side]));

    public override string Name => $"{name}, 10⁶ elements";

    public override double Target => 1.3;

    public override double Tolerance => 1e-5;

    public override Work Ours()
    {
        var x = Constant(Inputs(), [Side, Side], DType.Float32);
        return Work.Pooled(() => ours(x));
    }

    public override Work Peer()
    {
        torch.Tensor x = PeerLibrary.Tensor(Inputs(), Side, Side), y = torch.zeros(1);
        return new(
            () =>
            {
                y.Dispose();
                y = peer(x);
            },
            () => PeerLibrary.Read(y));
    }

    /// <summary>From -8 to 8: what activations see.</summary>
    private static double[] Inputs() => Array.ConvertAll(Data.Numbers(3, Side * Side), x => 8 * x);
}
