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
        ["where"] = (x, a) => Where(a.Array("condition", like: x[0]), x[0], x[1]),
    };
}
