using NotebookBackprop.Tensors;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

/// <summary>Elementwise operations where formulas overflow, where slopes jump, and beyond the numbers.</summary>
public class EdgeValueTests
{
    private const double Infinity = double.PositiveInfinity;

    public static TheoryData<string, Func<Tensor, Tensor>, double[], double[]> Values => new()
    {
        { "sigmoid", Sigmoid, [-800, 800, -Infinity, Infinity], [0, 1, 0, 1] },
        { "log sigmoid", LogSigmoid, [-800, 800, -Infinity, Infinity], [-800, 0, -Infinity, 0] },
        { "softplus", Softplus, [-800, 800, -Infinity, Infinity], [0, 800, 0, Infinity] },
        { "softsign", Softsign, [-1, 3], [-0.5, 0.75] },
        { "silu", Silu, [-800, 800, -Infinity, Infinity], [0, 800, 0, Infinity] },
        { "gelu", Gelu, [-800, 800, -Infinity, Infinity], [0, 800, 0, Infinity] },
        { "elu", x => Elu(x, 2), [-800, 800, -Infinity, Infinity], [-2, 800, -2, Infinity] },
        { "tanh", Tanh, [-800, 800, -Infinity, Infinity, 0], [-1, 1, -1, 1, 0] },
        { "sinh", Sinh, [-710.4, 710.4, -Infinity, Infinity], [Math.Sinh(-710.4), Math.Sinh(710.4), -Infinity, Infinity] },
        { "erf", Erf, [-40, 40, -Infinity, Infinity, 0], [-1, 1, -1, 1, 0] },
        { "normal cdf", NormalCdf, [-40, 40, -Infinity, Infinity, 0], [0, 1, 0, 1, 0.5] },
        { "expm1", Expm1, [-Infinity, Infinity, 0, 1e-300], [-1, Infinity, 0, 1e-300] },
        { "log1p", Log1p, [-1, -2, Infinity, 0, 1e-300], [-Infinity, double.NaN, Infinity, 0, 1e-300] },
        { "log", Log, [0, -1, Infinity], [-Infinity, double.NaN, Infinity] },
        { "sqrt", Sqrt, [0, -1, Infinity], [0, double.NaN, Infinity] },
        { "rsqrt", Rsqrt, [0, -1, Infinity], [Infinity, double.NaN, 0] },
        { "sign", Sign, [-3, 0, 3], [-1, 0, 1] },
        { "round", Round, [0.5, 1.5, 2.5, -0.5, -1.5], [0, 2, 2, 0, -2] },
        { "floor", Floor, [0.5, -0.5, 2], [0, -1, 2] },
        { "ceil", Ceil, [0.5, -1.5, 2], [1, -1, 2] },
        { "clamp", x => Clamp(x, -1, 1), [-Infinity, 0.5, Infinity], [-1, 0.5, 1] },
        { "clamp from below", x => x.Clamp(min: 0), [-1, 5], [0, 5] },
        { "clamp to an empty range", x => Clamp(x, 2, 1), [0, 1.5, 3], [1, 1, 1] },
        { "is finite", IsFinite, [1, Infinity, -Infinity, double.NaN], [1, 0, 0, 0] },
        { "is nan", IsNaN, [1, Infinity, double.NaN], [0, 0, 1] },
        { "0 to the power 0", x => Pow(x, 0), [0, 2, Infinity, double.NaN], [1, 1, 1, 1] },
        { "a negative base", x => Pow(-2, x), [3, 2, -1, 0.5], [-8, 4, -0.5, double.NaN] },
    };

    [Theory, MemberData(nameof(Values))]
    public void A_function_has_its_limits(string name, Func<Tensor, Tensor> function, double[] x, double[] expected)
    {
        var y = function(Constant(x)).ToArray();
        for (var i = 0; i < x.Length; i++) Assert.True(Same(expected[i], y[i]), $"{name}({x[i]}) = {y[i]}, expected {expected[i]}");
    }

    public static TheoryData<string, Func<Tensor, Tensor>, double, double> Slopes => new()
    {
        { "abs", Abs, 0, 0 },
        { "relu", Relu, 0, 0 },
        { "leaky relu", x => LeakyRelu(x, 0.2), 0, 0.2 },
        { "elu", x => Elu(x, 0.7), 0, 0.7 },
        { "selu", Selu, 0, 1.0507009873554805 * 1.6732632423543772 },
        { "clamp at its least", x => Clamp(x, 0, 1), 0, 1 },
        { "clamp at its greatest", x => Clamp(x, 0, 1), 1, 1 },
        { "clamp outside", x => Clamp(x, 0, 1), 2, 0 },
        { "sqrt", Sqrt, 0, Infinity },
        { "floor", Floor, 0.5, 0 },
        { "sign", Sign, -2, 0 },
        { "round", Round, 2.4, 0 },
        { "sigmoid", Sigmoid, -800, 0 },
        { "log sigmoid", LogSigmoid, -800, 1 },
        { "softplus", Softplus, 800, 1 },
        { "silu", Silu, 1e16, 1 },
        { "silu at minus infinity", Silu, -Infinity, 0 },
        { "elu at infinity", x => Elu(x), Infinity, 1 },
        { "max of equals", x => Max(x, Constant(1)), 1, 0.5 },
        { "min of equals", x => Min(x, Constant(1)), 1, 0.5 },
        { "x⁰ at 0", x => Pow(x, 0), 0, 0 },
        { "x¹ at 0", x => Pow(x, 1), 0, 1 },
        { "x² at 0", x => Pow(x, 2), 0, 0 },
        { "x³ at -2", x => Pow(x, 3), -2, 12 },
        { "√x as a power at 0", x => Pow(x, 0.5), 0, Infinity },
        { "0ˣ at 2", x => Pow(0, x), 2, 0 },
        { "0ˣ at 0", x => Pow(0, x), 0, 0 },
        { "2ˣ at 3", x => Pow(2, x), 3, 8 * Math.Log(2) },
        { "a branch that is not taken", x => Where(Greater(x, 0), x, Log(x)), 2, 1 },
    };

    [Theory, MemberData(nameof(Slopes))]
    public void A_slope_at_a_kink_is_PyTorchs(string name, Func<Tensor, Tensor> function, double at, double slope)
    {
        var x = Variable(at);
        function(x).Backward();
        Assert.True(Same(slope, x.Grad!.Item()), $"{name}: {x.Grad.Item()}");
    }

    [Fact]
    public void A_not_a_number_stays_one()
    {
        Func<Tensor, Tensor>[] functions =
        [
            Abs, Acos, Asin, Atan, Ceil, x => Clamp(x, -1, 1), Cos, Cosh, x => Elu(x), Erf, Exp, Expm1, Floor, Gelu, x => LeakyRelu(x), Log, Log1p,
            LogSigmoid, NormalCdf, NormalDensity, Relu, Reciprocal, Round, Rsqrt, Selu, Sigmoid, Sign, Silu, Sin, Sinh, Softplus,
            Softsign, Sqrt, Square, Tan, Tanh, x => Max(x, 1.0), x => Min(1, x), x => Pow(x, 2), x => x + 1,
        ];
        foreach (var dtype in Enum.GetValues<DType>())
            foreach (var function in functions)
                Assert.True(double.IsNaN(function(new Tensor(NDArray.Scalar(double.NaN, dtype))).Item()));
    }

    [Fact]
    public void Comparisons_are_ones_and_zeros_and_never_hold_for_not_a_number()
    {
        Tensor a = Constant([1, 2, 3, double.NaN]), b = 2;
        Assert.Equal([1, 0, 0, 0], a.Less(b).ToArray());
        Assert.Equal([1, 1, 0, 0], a.LessEqual(b).ToArray());
        Assert.Equal([0, 0, 1, 0], a.Greater(b).ToArray());
        Assert.Equal([0, 1, 1, 0], a.GreaterEqual(b).ToArray());
        Assert.Equal([0, 1, 0, 0], a.Equal(b).ToArray());
        Assert.Equal([1, 0, 1, 1], a.NotEqual(b).ToArray());
        Assert.Equal(
            "less: shapes (2,) and (3,) do not broadcast: axis -1 is 2 and 3; make them equal, or one of them 1.",
            Assert.Throws<ArgumentException>(() => Constant([1, 2]).Less(Constant([1, 2, 3]))).Message);
    }

    [Fact]
    public void A_result_does_not_depend_on_where_in_an_array_its_number_stands()
    {
        Func<Tensor, Tensor>[] functions =
        [
            Erf, Expm1, Log1p, Tanh, Sinh, NormalCdf, NormalDensity, Gelu, Silu, Softplus, LogSigmoid, Selu, x => Elu(x), x => LeakyRelu(x), Softsign,
            Sign, IsFinite, IsNaN, x => x.Less(0), x => x.LessEqual(-0.3), x => x.Greater(0), x => x.GreaterEqual(-0.3), x => x.Equal(-0.3),
            x => x.NotEqual(-0.3), x => Where(x, x, 1),
        ];
        foreach (var function in functions)
            for (var n = 0; n <= 64; n++)
                Assert.All(function(Constant(Enumerable.Repeat(-0.3, n).ToArray())).ToArray(), y => Assert.Equal(function(-0.3).Item(), y));
    }

    [Fact]
    public void Where_takes_numbers_of_any_kind_and_names_shapes_that_do_not_fit()
    {
        var x = Variable([-1, 2]);
        var y = Where(x.Greater(0), x, 10);
        y.Sum().Backward();
        Assert.Equal([10, 2], y.ToArray());
        Assert.Equal([0, 1], x.Grad!.ToArray());
        Assert.Equal([0, 2], x.MaskedFill(x.Less(0), 0).ToArray());

        var single = new Tensor(NDArray.From([1, 2], [2], DType.Float32));
        Assert.Equal(DType.Float32, Where(1, 0, single).DType);
        Assert.Equal(
            "where: shapes (2,), (3,) and () do not broadcast; make each axis equal, or 1.",
            Assert.Throws<ArgumentException>(() => Where(x, Constant([1, 2, 3]), 0)).Message);
    }

    private static bool Same(double expected, double actual) =>
        expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= 1e-14 * Math.Abs(expected);
}
