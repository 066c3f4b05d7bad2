using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff.Transforms;

public class TransformTests
{
    [Fact]
    public void Grad_nests_to_any_order()
    {
        Func<Tensor, Tensor> f = x => Pow(x, 5);
        var x = Constant(2);
        Assert.Equal(5 * 16, Grad(f, x).Item());
        Assert.Equal(20 * 8, Grad(Grad(f))(x).Item());
        Assert.Equal(60 * 4, Grad(Grad(Grad(f)))(x).Item());
        Assert.Equal(120 * 2, Grad(Grad(Grad(Grad(f))))(x).Item());
    }

    [Fact]
    public void Forward_and_reverse_mode_nest_in_each_other()
    {
        Func<Tensor, Tensor> f = x => Exp(x) * x;
        Func<Tensor, Tensor> forward = x => Jvp(f, x, OnesLike(x)).Product;
        var expected = Math.Exp(0.3) * 2.3;
        Assert.Equal(expected, Grad(forward, 0.3).Item(), 12);
        Assert.Equal(expected, Jvp(Grad(f), 0.3, 1).Product.Item(), 12);
        Assert.Equal(expected, Jvp(forward, 0.3, 1).Product.Item(), 12);
    }

    [Fact]
    public void A_captured_variable_is_not_mistaken_for_the_argument()
    {
        var x = Variable(3);
        Assert.Equal(3, Grad(y => x * y, x).Item());
        Assert.Equal(1, Grad(a => a * Grad(b => a + b, 1), x).Item());
        Assert.Equal(1, Jvp(a => a * Jvp(b => a + b, 1, 1).Product, x, 1).Product.Item());
    }

    [Fact]
    public void Transforms_touch_no_gradient_and_leave_history_only_where_it_leads_to_a_variable()
    {
        var w = Variable(3);
        Assert.False(Grad(x => x * x, 2).RequiresGrad);
        var slope = Grad(x => w * x * x, 2);
        Assert.Null(w.Grad);

        slope.Backward();
        Assert.Equal(4, w.Grad!.Item());
    }

    [Fact]
    public void Several_arguments_have_a_gradient_each()
    {
        var (value, gradients) = ValueAndGrad(x => x[0] * x[0] * x[1], 3, 5);
        Assert.Equal((45, 30, 9), (value.Item(), gradients[0].Item(), gradients[1].Item()));
    }

    [Fact]
    public void A_value_that_does_not_depend_on_the_argument_has_zeros()
    {
        var x = Constant([1, 2]);
        Assert.Equal([0, 0], Grad(_ => Constant(3), x).ToArray());
        Assert.Equal([0, 0, 0, 0], Jacobian(t => Greater(t, 0), x).Value.ToArray());
        Assert.Equal([0, 0], Jvp(_ => x, x, x).Product.ToArray());
    }

    [Theory]
    [InlineData(JacobianMode.Reverse, 3)]
    [InlineData(JacobianMode.Forward, 2)]
    public void Both_ways_give_the_jacobian(JacobianMode mode, int sweeps)
    {
        var jacobian = Jacobian(Outputs, Constant([2, 3]), mode);
        Assert.Equal([3, 2, 2 * 2, 0, 1, 1], jacobian.Value.ToArray());
        Assert.Equal(("(3, 2)", sweeps), (jacobian.Value.Shape.ToString(), jacobian.Sweeps));
    }

    [Fact]
    public void The_fewer_sweeps_are_chosen()
    {
        Assert.Equal(JacobianMode.Forward, Jacobian(Outputs, Constant([2, 3])).Mode);
        Assert.Equal(JacobianMode.Reverse, Jacobian(x => x.Sum(), Constant([2, 3])).Mode);
    }

    [Fact]
    public void The_jacobian_of_arrays_has_the_axes_of_both()
    {
        var x = Constant(new double[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        var jacobian = Jacobian(t => Sum(Square(t), 1), x);
        Assert.Equal("(2, 2, 3)", jacobian.Value.Shape.ToString());
        Assert.Equal([2, 4, 6, 0, 0, 0, 0, 0, 0, 8, 10, 12], jacobian.Matrix.ToArray());
    }

    [Fact]
    public void A_jacobian_can_be_differentiated()
    {
        var second = Jacobian(x => Jacobian(t => t * t * t, x), Constant([1, 2]));
        Assert.Equal([6, 0, 0, 0, 0, 0, 0, 12], second.Value.ToArray());
    }

    [Fact]
    public void Hessian_and_its_product_agree()
    {
        Func<Tensor, Tensor> f = x => Sum(Exp(x)) * Sum(Square(x));
        Tensor x = Constant([0.1, -0.2, 0.4]), u = Constant([1, 2, -1]);
        var hessian = Hessian(f, x).ToArray();
        var product = Hvp(f, x, u).ToArray();
        for (var i = 0; i < 3; i++)
            Assert.Equal(hessian[3 * i] + 2 * hessian[3 * i + 1] - hessian[3 * i + 2], product[i], 12);
        Assert.Equal(hessian[1], hessian[3], 12);
    }

    [Fact]
    public void Transforms_work_where_recording_is_off()
    {
        using (NoGrad())
        {
            Assert.False((Variable(1) * 2).RequiresGrad);
            Assert.Equal(6, Grad(x => x * x, 3).Item());
        }
        Assert.True((Variable(1) * 2).RequiresGrad);
    }

    [Fact]
    public void Detach_and_no_grad_stop_the_gradient()
    {
        var x = Variable(3);
        (x * x.Detach()).Backward();
        Assert.Equal(3, x.Grad!.Item());
    }

    [Fact]
    public void What_does_not_fit_is_said()
    {
        var x = Constant([1, 2]);
        Assert.Equal("grad: the function's value has shape (2,), not a single number; sum it, or ask for Jacobian or Vjp.",
            Assert.Throws<InvalidOperationException>(() => Grad(t => t * t, x)).Message);
        Assert.Equal("vjp: the vector is Float64 (3,) and the function's value Float64 (2,); give one of the value's shape and type.",
            Assert.Throws<ArgumentException>(() => Vjp(t => t, x, Constant([1, 2, 3]))).Message);
        Assert.Equal("jvp: the tangent is Float64 () and the argument Float64 (2,); give one of the argument's shape and type.",
            Assert.Throws<ArgumentException>(() => Jvp(t => t, x, 1)).Message);
    }

    private static Tensor Outputs(Tensor x) => Stack([Pick(x, 0) * Pick(x, 1), Pick(x, 0) * Pick(x, 0), Pick(x, 0) + Pick(x, 1)]);

    private static Tensor Pick(Tensor x, int i) => Sum(x * Constant(i == 0 ? [1, 0] : [0, 1]));
}
