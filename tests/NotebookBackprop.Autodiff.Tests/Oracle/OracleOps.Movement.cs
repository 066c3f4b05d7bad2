using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

internal static partial class OracleOps
{
    private static Dictionary<string, Func<Tensor[], OracleAttributes, Tensor>> Movement() => new()
    {
        ["reshape"] = (x, a) => Reshape(x[0], Shape.Of(a.Ints("shape")!)),
        ["transpose"] = (x, a) => Transpose(x[0], a.Int("dim0"), a.Int("dim1")),
        ["permute"] = (x, a) => Permute(x[0], a.Ints("dims")!),
        ["broadcast_to"] = (x, a) => BroadcastTo(x[0], Shape.Of(a.Ints("shape")!)),
        ["unsqueeze"] = (x, a) => Unsqueeze(x[0], a.Int("dim")),
        ["squeeze"] = (x, a) => Squeeze(x[0], a.Int("dim")),
        ["slice"] = (x, a) => Slice(x[0], [.. a.Ints("start")!.Zip(a.Ints("stop")!, a.Ints("step")!).Select(s => TensorIndex.Between(s.First, s.Second, s.Third))]),
        ["index_select"] = (x, a) => IndexSelect(x[0], a.Int("dim"), a.Ints("index")!),
        ["gather"] = (x, a) => Gather(x[0], a.Int("dim"), a.Array("index")),
        ["concat"] = (x, a) => Concat(x, a.Int("dim")),
        ["stack"] = (x, a) => Stack(x, a.Int("dim")),
        ["flip"] = (x, a) => Flip(x[0], a.Ints("dims")!),
        ["pad"] = (x, a) => Pad(x[0], a.Ints("pad")!, a.Number("value")),
        ["tril"] = (x, _) => Tril(x[0]),
        ["triu"] = (x, _) => Triu(x[0]),
        ["diagonal"] = (x, _) => Diagonal(x[0]),
        ["where"] = (x, a) => Where(a.Array("condition", x[0].DType), x[0], x[1]),
    };
}
