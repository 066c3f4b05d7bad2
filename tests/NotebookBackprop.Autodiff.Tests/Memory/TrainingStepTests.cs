using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

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
    public void Steps_nest_and_the_inner_one_returns_only_its_own()
    {
        var x = Variable(Numbers(50));
        using (TrainingStep())
        {
            var outer = x * 2;
            Tensor inner, view, kept;
            using (TrainingStep())
            {
                inner = outer * 3;
                view = outer.Reshape(5, 10);
                kept = Keep(outer * 4);
            }
            var later = outer * 5;
            Assert.Throws<InvalidOperationException>(() => inner.ToArray());
            Assert.Equal(outer.ToArray(), view.Reshape(50).ToArray());
            Assert.Equal(Numbers(50).Select(v => v * 8), kept.ToArray());
            Assert.Equal(Numbers(50).Select(v => v * 2), outer.ToArray());
            Assert.Equal(Numbers(50).Select(v => v * 10), later.ToArray());
        }
    }

    [Fact]
    public void A_parameter_changed_in_an_inner_step_does_not_disturb_a_view_of_the_outer_one()
    {
        var w = Variable(Numbers(20));
        Descend(w, 2);
        var before = w.ToArray();
        using (TrainingStep())
        {
            var view = w.Reshape(4, 5);
            Descend(w, 4);
            Assert.Equal(before, view.Reshape(20).ToArray());
        }
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
    public void An_outer_step_ends_those_left_open_within_it()
    {
        var x = Variable(Numbers(5));
        var outer = TrainingStep();
        var forgotten = TrainingStep();
        var y = x * 2;
        outer.Dispose();
        outer.Dispose();
        forgotten.Dispose();
        Assert.Throws<InvalidOperationException>(() => y.ToArray());
        Assert.Equal(Numbers(5).Select(v => v * 2), (x * 2).ToArray());
    }

    [Fact]
    public void Another_thread_is_not_in_the_step_but_its_views_of_the_step_end_with_it()
    {
        var x = Variable(Numbers(40));
        Tensor? fresh = null, view = null, gradient = null;
        using (TrainingStep())
        {
            var y = x * 2;
            OnAnotherThread(() =>
            {
                fresh = y * 3;
                view = y.Reshape(4, 10);
                Sum(y * y).Backward();
                gradient = x.Grad;
            });
            Assert.Equal(y.ToArray(), view!.Reshape(40).ToArray());
        }
        Descend(Variable(Numbers(40)), 3);
        Assert.Equal(Numbers(40).Select(v => v * 6), fresh!.ToArray());
        Assert.Equal(Numbers(40).Select(v => v * 8), gradient!.ToArray());
        Assert.Throws<InvalidOperationException>(() => view!.ToArray());
    }

    [Fact]
    public void A_step_ended_on_another_thread_is_over_and_reuses_nothing()
    {
        OnAnotherThread(() =>
        {
            var x = Variable(Numbers(30));
            var step = TrainingStep();
            var y = x * 2;
            OnAnotherThread(step.Dispose);
            Assert.Throws<InvalidOperationException>(() => y.ToArray());
            var after = x * 3;
            Descend(Variable(Numbers(30)), 3);
            Assert.Equal(Numbers(30).Select(v => v * 3), after.ToArray());
        });
    }

    [Fact]
    public void What_hooks_and_users_operations_hold_on_to_is_not_used_again_within_the_step()
    {
        var x = Variable(Numbers(25));
        List<Tensor> seen = [];
        var twice = CustomOp("twice", v =>
        {
            seen.Add(v[0] * 2);
            return v[0] * 2;
        }, (v, y, g) =>
        {
            seen.Add(g);
            seen.Add(g * 2);
            return [g * 2];
        });
        void Run()
        {
            seen.Clear();
            x.ZeroGrad();
            var y = Tanh(x * 3);
            using (y.OnGrad(seen.Add)) Sum(Exp(twice([y]))).Backward();
            var tanh = Array.ConvertAll(x.ToArray(), v => Math.Tanh(3 * v));
            double[][] expected = [[.. tanh.Select(t => 2 * t)], [.. tanh.Select(t => Math.Exp(2 * t))], [.. tanh.Select(t => 2 * Math.Exp(2 * t))], [.. tanh.Select(t => 2 * Math.Exp(2 * t))]];
            Assert.Equal(expected.Length, seen.Count);
            for (var i = 0; i < seen.Count; i++) Assert.All(seen[i].ToArray().Zip(expected[i]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        }
        for (var i = 0; i < 3; i++)
            using (TrainingStep()) Run();
        Run();
        var last = seen[1].ToArray();
        Sum(Exp(x * x)).Backward();
        Assert.Equal(last, seen[1].ToArray());
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

    private static double[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => 0.5 + i % 7 * 0.125)];

    private static void Descend(Tensor w, int steps)
    {
        for (var i = 0; i < steps; i++)
            using (TrainingStep())
                Step(w);
    }

    private static void Step(Tensor w)
    {
        w.ZeroGrad();
        Sum(Square(Tanh(w) + w)).Backward();
        using (NoGrad()) w.Assign(w - 0.1 * w.Grad!);
    }

    private static void OnAnotherThread(Action action)
    {
        Exception? error = null;
        var thread = new Thread(() =>
        {
            try { action(); }
            catch (Exception e) { error = e; }
        });
        thread.Start();
        thread.Join();
        if (error is not null) throw new InvalidOperationException(error.Message, error);
    }
}
