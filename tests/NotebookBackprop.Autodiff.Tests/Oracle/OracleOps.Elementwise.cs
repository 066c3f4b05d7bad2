using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Oracle;

internal static partial class OracleOps
{
    private static Dictionary<string, Func<Tensor[], OracleAttributes, Tensor>> Elementwise() => new()
    {
        ["neg"] = (x, _) => -x[0],
        ["exp"] = (x, _) => Exp(x[0]),
        ["log"] = (x, _) => Log(x[0]),
        ["reciprocal"] = (x, _) => Reciprocal(x[0]),
        ["square"] = (x, _) => Square(x[0]),
        ["tanh"] = (x, _) => Tanh(x[0]),
        ["sigmoid"] = (x, _) => Sigmoid(x[0]),
        ["relu"] = (x, _) => Relu(x[0]),
        ["add"] = (x, _) => x[0] + x[1],
        ["sub"] = (x, _) => x[0] - x[1],
        ["mul"] = (x, _) => x[0] * x[1],
        ["div"] = (x, _) => x[0] / x[1],
        ["pow"] = (x, _) => Pow(x[0], x[1]),
        ["pow_scalar"] = (x, a) => Pow(x[0], a.Number("exponent")),
        ["maximum"] = (x, _) => Max(x[0], x[1]),
    };
}
