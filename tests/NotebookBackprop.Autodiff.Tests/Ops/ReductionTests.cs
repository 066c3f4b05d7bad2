using NotebookBackprop.Tensors;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Ops;

public class ReductionTests
{
    private static readonly Tensor s_empty = new(NDArray.Filled([2, 0], 0, DType.Float64));

    [Fact]
    public void Axes_are_folded_wherever_they_stand()
    {
        var x = Constant([.. Enumerable.Range(1, 24).Select(i => (double)i)]).Reshape(2, 3, 4);
        Assert.Equal([21, 22, 23, 24], x.Amax([0, 1]).ToArray());
        Assert.Equal([12, 24], x.Amax([-1, 1]).ToArray());
        Assert.Equal([1, 5, 9], x.Amin([0, 2]).ToArray());
        Assert.Equal([13, 28, 45, 64, 85, 108, 133, 160, 189, 220, 253, 288], x.Prod(0).ToArray());
        Assert.Equal(("(2, 1, 4)", "()", "(1, 1, 1)"), (x.Mean(1, keepDims: true).Shape.ToString(), x.Var().Shape.ToString(), x.Std(keepDims: true).Shape.ToString()));
        Assert.Equal([11, 12, 13, 14], x.Mean([0, 1]).ToArray());
    }

    [Fact]
    public void Variance_is_right_far_from_zero()
    {
        var x = Constant([1e8 + 1, 1e8 + 2, 1e8 + 3, 1e8 + 4]);
        Assert.Equal((5.0 / 3, 1.25), (x.Var().Item(), x.Var(unbiased: false).Item()));
        Assert.Equal(Math.Sqrt(1.25), x.Std(unbiased: false).Item());
    }

    [Fact]
    public void Long_rows_are_folded_in_blocks_without_loss()
    {
        var values = Enumerable.Range(0, 1000).Select(i => Math.Sin(i)).ToArray();
        var (x, mean) = (Constant(values), values.Average());
        Assert.Equal(values.Sum(v => (v - mean) * (v - mean)) / 999, x.Var().Item(), 1e-14);
        Assert.Equal(Math.Log(values.Sum(Math.Exp)), x.LogSumExp().Item(), 1e-12);
        Assert.Equal(Math.Cbrt(values.Sum(v => Math.Pow(Math.Abs(v), 3))), x.Norm(3).Item(), 1e-12);
    }

    [Fact]
    public void Log_sum_exp_neither_overflows_nor_makes_numbers_of_infinities()
    {
        const double infinity = double.PositiveInfinity;
        var x = Variable(new[,] { { 1000.0, 1000 }, { -1000, -1001 }, { -infinity, -infinity }, { -infinity, 2 }, { infinity, 1 }, { double.NaN, 1 } });
        var y = x.LogSumExp(1);
        y[..4].Sum().Backward();

        Assert.Equal([1000 + Math.Log(2), -1000 + Math.Log(1 + Math.Exp(-1)), -infinity, 2, infinity, double.NaN], y.ToArray());
        Assert.All(x.Grad![0].ToArray(), share => Assert.Equal(0.5, share, 1e-12));
        Assert.Equal([0, 0, 0, 1], x.Grad[2..4].Reshape(4).ToArray());
    }

    [Fact]
    public void Ties_share_the_gradient_evenly()
    {
        var x = Variable(new double[,] { { 3, 1, 3 }, { 2, 2, 2 } });
        Amax(x, 1).Sum().Backward();
        Assert.Equal([0.5, 0, 0.5, 1.0 / 3, 1.0 / 3, 1.0 / 3], x.Grad!.ToArray());

        x.ZeroGrad();
        Min(x).Backward();
        Assert.Equal([0, 1, 0, 0, 0, 0], x.Grad!.ToArray());
        Assert.Equal((3, 1), (x.Max().Item(), x.Min().Item()));
        Assert.True(double.IsNaN(Max(Constant([1, double.NaN, 2])).Item()));
    }

    public static TheoryData<double[]> Factors => new() { { [2, 0, 3, 4] }, { [0, 0, 3, 4] }, { [0, 0, 0, 4] }, { [2, -1, 3, 4] } };

    [Theory, MemberData(nameof(Factors))]
    public void A_product_has_its_gradient_and_curvature_with_zeros_too(double[] values)
    {
        var x = Variable(values).Reshape(2, 2);
        double[] u = [1, -2, 0.5, 3];
        double Others(params int[] without) => values.Where((_, i) => !without.Contains(i)).Aggregate(1.0, (a, b) => a * b);

        var gradient = Grad(t => t.Prod(), x);
        var change = Hvp(t => t.Prod(), x, Constant(u).Reshape(2, 2));

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(Others(i), gradient.Reshape(4)[i].Item(), 1e-12);
            Assert.Equal(Enumerable.Range(0, 4).Where(k => k != i).Sum(k => u[k] * Others(i, k)), change.Reshape(4)[i].Item(), 1e-12);
        }
    }

    [Fact]
    public void A_product_over_a_leading_axis_puts_its_gradient_back_in_place()
    {
        var x = Variable(new double[,] { { 0, 2, 3 }, { 4, 0, 6 } });
        x.Prod(0).Sum().Backward();
        Assert.Equal([4, 0, 6, 0, 2, 3], x.Grad!.ToArray());
    }

    [Fact]
    public void Norms_and_deviations_of_nothing_but_zeros_have_slope_zero()
    {
        foreach (var p in new[] { 1, 1.5, 2, 3, double.PositiveInfinity })
            Assert.Equal([0, 0], Grad(t => t.Norm(p), Constant([0, 0])).ToArray());
        Assert.Equal([0, 0, 0], Grad(t => t.Std(), Constant([2, 2, 2])).ToArray());
        Assert.Equal([0, -1, 0], Grad(t => t.Norm(double.PositiveInfinity), Constant([1, -3, 2])).ToArray());
        Assert.Equal([0.5, -0.5], Grad(t => t.Norm(double.PositiveInfinity), Constant([3, -3])).ToArray());
        Assert.Equal((7, 5, 4), (Norm(Constant([3, -4]), 1).Item(), Norm(Constant([3, -4])).Item(), Norm(Constant([3, -4]), double.PositiveInfinity).Item()));
    }

    [Fact]
    public void An_axis_without_elements_gives_what_PyTorch_gives()
    {
        Assert.Equal([double.NaN, double.NaN], s_empty.Mean(1).ToArray());
        Assert.Equal([double.NaN, double.NaN], s_empty.Var(1).ToArray());
        Assert.Equal([0, 0], s_empty.Sum(1).ToArray());
        Assert.Equal([1, 1], s_empty.Prod(1).ToArray());
        Assert.Equal([double.NegativeInfinity, double.NegativeInfinity], s_empty.LogSumExp(1).ToArray());
        Assert.Equal([0, 0], s_empty.Norm(axes: [1]).ToArray());
        Assert.Equal([0], s_empty.Amax(0).Shape);
        Assert.Equal([2, 0], s_empty.Cumsum(1).Shape);
        Assert.True(double.IsNaN(Constant([5]).Var().Item()));
    }

    [Fact]
    public void Running_sums_run_along_their_axis()
    {
        var x = Variable(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal([1, 3, 6, 4, 9, 15], x.Cumsum(1).ToArray());
        Assert.Equal([1, 2, 3, 5, 7, 9], x.Cumsum(0).ToArray());
        x.Cumsum(1).Sum().Backward();
        Assert.Equal([3, 2, 1, 3, 2, 1], x.Grad!.ToArray());
    }

    [Fact]
    public void The_index_of_the_greatest_is_the_first_of_several()
    {
        var x = Constant(new double[,] { { 1, 3, 3 }, { 2, 0, 2 } });
        Assert.Equal([1, 0], x.ArgMax(1).ToArray());
        Assert.Equal([0, 1], x.ArgMin(1).ToArray());
        Assert.Equal((1, 4, "(1, 1)"), (x.ArgMax().Item(), x.ArgMin().Item(), x.ArgMax(keepDims: true).Shape.ToString()));
        Assert.Equal([1, 0, 0], x.ArgMax(0, keepDims: true).ToArray());
        Assert.Equal(1, Constant([1, double.NaN, 5]).ArgMax().Item());
    }

    [Fact]
    public void The_k_greatest_come_sorted_and_pass_their_gradient_on()
    {
        var x = Variable(new[,] { { 1.0, 3, 3, 2 }, { double.NaN, 0, 2, -1 } });
        var (values, indices) = x.TopK(3);
        Assert.Equal([3, 3, 2, double.NaN, 2, 0], values.ToArray());
        Assert.Equal([1, 2, 3, 0, 2, 1], indices.ToArray());
        values[0, 0].Backward();
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0], x.Grad!.ToArray());

        Assert.Equal([0, 3, 1], x[0].TopK(3, largest: false).Indices.ToArray());
        Assert.Equal([1, 0, 0, 0], x.TopK(1, axis: 0).Indices.Equal(1).ToArray());
        Assert.Equal([2, 0], x.TopK(0).Values.Shape);
    }

    public static TheoryData<Action, string> Errors => new()
    {
        { () => s_empty.Amax(1), "amax: axis 1 of shape (2, 0) is empty, so there is no element to choose; give at least one." },
        { () => s_empty.Min(), "amin: axis 1 of shape (2, 0) is empty, so there is no element to choose; give at least one." },
        { () => s_empty.ArgMax(-1), "argmax: axis 1 of shape (2, 0) is empty, so there is no element to choose; give at least one." },
        { () => Max(Constant(3), axis: 0), "amax: a single number has no axis 0; leave the axis out." },
        { () => Mean(s_empty, 2), "mean: there is no axis 2 in shape (2, 0); axes run from 0 to 1, or from -2 to -1." },
        { () => Var(s_empty, [0, 0]), "var: axis 0 is named twice; name each axis once." },
        { () => Norm(s_empty, 0.5), "norm: p = 0.5 gives no norm; choose 1 or more, or infinity." },
        { () => Constant([1, 2]).TopK(3), "top k: there are no 3 elements along axis 0, which has length 2; choose from 0 to 2." },
        { () => Constant(1).Cumsum(0), "cumsum: a single number has no axis; give a vector at least, such as x.Reshape(1)." },
    };

    [Theory, MemberData(nameof(Errors))]
    public void What_cannot_be_folded_is_said_in_a_sentence(Action action, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(action).Message);
}
