using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;
using static NotebookBackprop.Tests.Autodiff.Memory.Training;

namespace NotebookBackprop.Tests.Autodiff.Memory;

public class TrainingStepTests
{
    private const string OfTanh = "tanh: its value was returned to the pool when its TrainingStep ended; pass it to Keep inside the step.";

    [Fact]
    public void What_a_step_computed_cannot_be_read_after_it_by_any_way()
    {
        var x = Variable([1, 2]);
        Tensor y, view, sum;
        using (TrainingStep())
        {
            y = Tanh(x);
            view = y[0];
            sum = Sum(y);
            Assert.Equal(Math.Tanh(1), y.ToArray()[0], 15);
        }
        Action[] uses = [() => y.ToArray(), () => y[0].Item(), () => _ = y.ToString(), () => _ = y + 1, () => y.Detach(), () => Variable(y), () => y.Reshape(1, 2),
            () => Keep(y), () => y.Backward(Ones(2)), () => Gradients.OfEveryNode(y), () => x.Assign(y), () => y.ToVector(), () => _ = Concat([x, y])];
        Assert.All(uses, use => Assert.Equal(OfTanh, Assert.Throws<InvalidOperationException>(use).Message));
        Assert.Equal("slice: its value was returned to the pool when its TrainingStep ended; pass it to Keep inside the step.", Assert.Throws<InvalidOperationException>(() => view.Item()).Message);
        Assert.Throws<InvalidOperationException>(sum.Backward);
        Assert.Null(x.Grad);
        Assert.Equal(([2], DType.Float64), (y.Shape, y.DType));
    }

    [Fact]
    public void Leaves_gradients_and_kept_values_stay_as_they_are_while_steps_go_on()
    {
        var w = Variable(Numbers(100));
        Tensor? constant = null, detached = null, kept = null, keptView = null, gradient = null, variable = null, loss = null;
        for (var step = 0; step < 5; step++)
            using (TrainingStep())
            {
                var y = Square(w) * (step + 1);
                if (step == 0)
                {
                    constant = Full([100], 7);
                    detached = y.Detach();
                    kept = Keep(y + 1);
                    keptView = Keep((y + 2).Reshape(10, 10).T);
                    variable = Variable(y + 3);
                }
                w.ZeroGrad();
                loss = Keep(Sum(y));
                loss.Backward();
                if (step == 0) gradient = Keep(w.Grad!);
            }
        var squares = Array.ConvertAll(Numbers(100), x => x * x);
        Assert.All(constant!.ToArray(), x => Assert.Equal(7, x));
        Assert.Equal(squares, detached!.ToArray());
        Assert.Equal(squares.Select(x => x + 1), kept!.ToArray());
        Assert.Equal(squares.Select(x => x + 2), keptView!.T.Reshape(100).ToArray());
        Assert.Equal(squares.Select(x => x + 3), variable!.ToArray());
        Assert.Equal(Numbers(100).Select(x => 2 * x), gradient!.ToArray());
        Assert.Equal(Numbers(100).Select(x => 5 * 2 * x), w.Grad!.ToArray());
        Assert.Equal(5 * squares.Sum(), loss!.Item(), 9);
    }

    [Fact]
    public void A_view_of_a_parameter_keeps_its_numbers_when_steps_give_the_parameter_new_ones()
    {
        var w = Variable(Numbers(64));
        Descend(w, 3);
        var (view, copy) = (w.Reshape(8, 8), w.Detach());
        var before = w.ToArray();
        Descend(w, 6);
        Assert.NotEqual(before, w.ToArray());
        Assert.Equal(before, view.Reshape(64).ToArray());
        Assert.Equal(before, copy.ToArray());
    }

    [Fact]
    public void A_gradient_that_a_step_forgets_can_be_read_until_the_step_ends()
    {
        var w = Variable(Numbers(10));
        using (TrainingStep()) Sum(w * w).Backward();
        var first = w.Grad!;
        Assert.Equal(Numbers(10).Select(x => 2 * x), first.ToArray());
        using (TrainingStep())
        {
            w.ZeroGrad();
            Sum(w * 3).Backward();
            Assert.Equal(Numbers(10).Select(x => 2 * x), first.ToArray());
        }
        Assert.Equal("a value of shape (10,) was returned to the pool when its TrainingStep ended; pass it to Keep inside the step.",
            Assert.Throws<InvalidOperationException>(() => first.ToArray()).Message);
        Assert.All(w.Grad!.ToArray(), x => Assert.Equal(3, x));
    }

    [Fact]
    public void Outside_of_steps_a_forgotten_gradient_that_somebody_holds_is_not_used_again()
    {
        var w = Variable(Numbers(10));
        Sum(w * w).Backward();
        var (held, view) = (w.Grad!, w.Grad!.Reshape(2, 5));
        for (var i = 0; i < 4; i++)
        {
            w.ZeroGrad();
            Sum(w * 3).Backward();
        }
        Assert.Equal(Numbers(10).Select(x => 2 * x), held.ToArray());
        Assert.Equal(Numbers(10).Select(x => 2 * x), view.Reshape(10).ToArray());
        Assert.All(w.Grad!.ToArray(), x => Assert.Equal(3, x));
    }

    [Fact]
    public void Training_gives_the_same_bits_with_and_without()
    {
        var (with, without) = (Variable(Numbers(300)), Variable(Numbers(300)));
        for (var i = 0; i < 20; i++) Step(without);
        Descend(with, 20);
        Assert.Equal(without.ToArray(), with.ToArray());
        Assert.Equal(without.Grad!.ToArray(), with.Grad!.ToArray());
    }

    [Fact]
    public void A_step_that_throws_ends_like_any_other()
    {
        var x = Variable(Numbers(5));
        Tensor? y = null;
        Assert.Throws<ArgumentException>(() =>
        {
            using (TrainingStep())
            {
                y = x * 2;
                _ = MatMul(y, Ones(7));
            }
        });
        Assert.Throws<InvalidOperationException>(() => y!.ToArray());
        var z = x * 3;
        Descend(Variable(Numbers(5)), 3);
        Assert.Equal(Numbers(5).Select(v => v * 3), z.ToArray());
    }

    [Fact]
    public void Gradients_of_every_node_can_be_read_within_the_step()
    {
        var x = Variable(Numbers(25));
        Tensor Network() => Sum(Exp(Tanh(x * 3) + x) * x);
        var expected = Gradients.OfEveryNode(Network()).Values.Select(gradient => gradient.ToArray()).ToArray();
        for (var i = 0; i < 3; i++)
            using (TrainingStep())
            {
                var gradients = Gradients.OfEveryNode(Network());
                Sum(Exp(Tanh(x * 3))).Backward();
                Assert.Equal(expected, gradients.Values.Select(gradient => gradient.ToArray()));
            }
    }

    [Fact]
    public void A_gradient_function_within_a_step_answers_with_a_leaf()
    {
        var x = Constant(Numbers(6));
        Tensor gradient;
        using (TrainingStep()) gradient = Grad(v => Sum(v * v * v), x);
        Descend(Variable(Numbers(6)), 3);
        Assert.Equal(Numbers(6).Select(v => 3 * v * v), gradient.ToArray(), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Keep_outside_of_a_step_and_of_a_leaf_changes_nothing()
    {
        var x = Variable([1, 2]);
        Assert.Same(x, Keep(x));
        var y = x * 2;
        Assert.Equal([2, 4], Keep(y).ToArray());
        using (TrainingStep()) Assert.Equal([2, 4], Keep(y).ToArray());
        Assert.Equal([2, 4], y.ToArray());
        y.Backward(Ones(2));
        Assert.Equal([2, 2], x.Grad!.ToArray());
    }
}
