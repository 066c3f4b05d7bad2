using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

internal static partial class OracleOps
{
    private static Dictionary<string, Func<Tensor[], OracleAttributes, Tensor>> Reductions() => new()
    {
        ["sum"] = (x, a) => Sum(x[0], a.Ints("dim"), a.Flag("keepdim")),
    };
}
