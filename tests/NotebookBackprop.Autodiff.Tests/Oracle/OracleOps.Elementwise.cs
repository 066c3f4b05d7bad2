using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Oracle;

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
        ["abs"] = (x, _) => Abs(x[0]),
        ["expm1"] = (x, _) => Expm1(x[0]),
        ["log1p"] = (x, _) => Log1p(x[0]),
        ["sqrt"] = (x, _) => Sqrt(x[0]),
        ["rsqrt"] = (x, _) => Rsqrt(x[0]),
        ["sin"] = (x, _) => Sin(x[0]),
        ["cos"] = (x, _) => Cos(x[0]),
        ["tan"] = (x, _) => Tan(x[0]),
        ["sinh"] = (x, _) => Sinh(x[0]),
        ["cosh"] = (x, _) => Cosh(x[0]),
        ["asin"] = (x, _) => Asin(x[0]),
        ["acos"] = (x, _) => Acos(x[0]),
        ["atan"] = (x, _) => Atan(x[0]),
        ["erf"] = (x, _) => Erf(x[0]),
        ["logsigmoid"] = (x, _) => LogSigmoid(x[0]),
        ["softplus"] = (x, _) => Softplus(x[0]),
        ["softsign"] = (x, _) => Softsign(x[0]),
        ["silu"] = (x, _) => Silu(x[0]),
        ["selu"] = (x, _) => Selu(x[0]),
        ["gelu"] = (x, _) => Gelu(x[0]),
        ["leaky_relu"] = (x, a) => LeakyRelu(x[0], a.Number("negative_slope")),
        ["elu"] = (x, a) => Elu(x[0], a.Number("alpha")),
        ["clamp"] = (x, a) => Clamp(x[0], a.Number("min"), a.Number("max")),
        ["minimum"] = (x, _) => Min(x[0], x[1]),
        ["maximum"] = (x, _) => Max(x[0], x[1]),
    };
}
