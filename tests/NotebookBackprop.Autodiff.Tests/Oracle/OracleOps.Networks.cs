using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

internal static partial class OracleOps
{
    private static Dictionary<string, Func<Tensor[], OracleAttributes, Tensor>> Networks() => new()
    {
        ["matmul"] = (x, _) => MatMul(x[0], x[1]),
        ["outer"] = (x, _) => Outer(x[0], x[1]),
        ["einsum"] = (x, a) => Einsum(a.Text("equation"), x),
        ["softmax"] = (x, a) => Softmax(x[0], a.Int("dim")),
        ["log_softmax"] = (x, a) => LogSoftmax(x[0], a.Int("dim")),
    };
}
