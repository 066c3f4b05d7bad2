using static NotebookBackprop.Functions;
using static NotebookBackprop.Tests.Autodiff.Memory.Training;

namespace NotebookBackprop.Tests.Autodiff.Memory;

public class StepsTogetherTests
{
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
}
