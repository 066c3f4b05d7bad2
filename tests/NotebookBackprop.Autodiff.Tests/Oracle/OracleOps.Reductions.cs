using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

internal static partial class OracleOps
{
    private static Dictionary<string, Func<Tensor[], OracleAttributes, Tensor>> Reductions() => new()
    {
        ["sum"] = (x, a) => Sum(x[0], a.Ints("dim"), a.Flag("keepdim")),
        ["mean"] = (x, a) => Mean(x[0], a.Ints("dim"), a.Flag("keepdim")),
        ["logsumexp"] = (x, a) => LogSumExp(x[0], a.Ints("dim"), a.Flag("keepdim")),
        ["var"] = (x, a) => Var(x[0], a.Ints("dim"), a.Flag("unbiased"), a.Flag("keepdim")),
        ["std"] = (x, a) => Std(x[0], a.Ints("dim"), a.Flag("unbiased"), a.Flag("keepdim")),
        ["amax"] = (x, a) => Amax(x[0], a.Ints("dim"), a.Flag("keepdim")),
        ["amin"] = (x, a) => Amin(x[0], a.Ints("dim"), a.Flag("keepdim")),
        ["prod"] = (x, a) => Prod(x[0], a.Int("dim")),
        ["norm"] = (x, a) => Norm(x[0], a.Number("p")),
        ["cumsum"] = (x, a) => Cumsum(x[0], a.Int("dim")),
    };
}
