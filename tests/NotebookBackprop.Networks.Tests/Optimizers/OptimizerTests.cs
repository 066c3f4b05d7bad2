using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

public sealed class OptimizerTests
{
    [Theory, InlineData(0, false, 0), InlineData(0.9, false, 0.1), InlineData(0.9, true, 0)]
    public void Sgd_follows_its_formula(double momentum, bool nesterov, double decay)
    {
        var p = Variable(2.0);
        var sgd = new Sgd([p], 0.1, momentum, nesterov, decay);
        double expected = 2, v = 0;
        for (var i = 0; i < 5; i++)
        {
            Descend(p, sgd);
            var g = 2 * expected + decay * expected;
            v = momentum * v + g;
            expected -= 0.1 * (nesterov ? g + momentum * v : v);
            Assert.Equal(expected, p.Item(), 12);
        }
    }

    [Fact]
    public void Adam_follows_its_formula()
    {
        var p = Variable(2.0);
        var adam = new Adam([p], 0.1);
        double expected = 2, m = 0, v = 0;
        for (var i = 1; i <= 5; i++)
        {
            Descend(p, adam);
            var g = 2 * expected;
            (m, v) = (0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g);
            expected -= 0.1 * (m / (1 - Math.Pow(0.9, i))) / (Math.Sqrt(v / (1 - Math.Pow(0.999, i))) + 1e-8);
            Assert.Equal(expected, p.Item(), 12);
        }
    }

    [Fact]
    public void The_rate_can_be_set_and_a_parameter_without_gradient_stays()
    {
        Tensor p = Variable(1.0), untouched = Variable(5.0);
        var sgd = new Sgd([p, untouched], 0.5) { LearningRate = 0.25 };
        Descend(p, sgd);
        Assert.Equal((0.5, 5.0), (p.Item(), untouched.Item()));
        Assert.Equal("optimizer: a learning rate of -1 leads nowhere; give a number of 0 or more.",
            Assert.Throws<ArgumentException>(() => sgd.LearningRate = -1).Message);
    }

    [Theory, InlineData(0), InlineData(0.9)]
    public void RmsProp_follows_its_formula(double momentum)
    {
        var p = Variable(2.0);
        var rms = new RmsProp([p], 0.1, momentum: momentum);
        double expected = 2, v = 0, step = 0;
        for (var i = 0; i < 5; i++)
        {
            Descend(p, rms);
            var g = 2 * expected;
            v = 0.99 * v + 0.01 * g * g;
            step = momentum * step + g / (Math.Sqrt(v) + 1e-8);
            expected -= 0.1 * step;
            Assert.Equal(expected, p.Item(), 12);
        }
    }

    [Fact]
    public void AdamW_shrinks_the_parameter_beside_the_step()
    {
        Tensor p = Variable(2.0), q = Variable(2.0);
        Descend(p, new Adam([p], 0.1));
        Descend(q, new AdamW([q], 0.1, weightDecay: 0.5));
        Assert.Equal(p.Item() - 0.1 * 0.5 * 2, q.Item(), 12);
    }

    [Fact]
    public void A_step_can_be_looked_at_before_it_is_taken()
    {
        var p = Variable(2.0);
        var adam = new Adam([p], 0.1);
        Descend(p, adam);
        adam.ZeroGrad();
        Square(p).Backward();
        var (before, update) = (p.Item(), adam.Update(p, p.Grad!).Item());
        Assert.Equal(before, p.Item());
        adam.Step();
        Assert.Equal(before + update, p.Item(), 12);
    }

    [Fact]
    public void An_optimizer_of_what_cannot_be_changed_is_refused()
    {
        var x = Variable(1.0);
        Assert.Equal("optimizer: there are no parameters to change; give net.Parameters.Values.", Assert.Throws<ArgumentException>(() => new Sgd([], 1)).Message);
        Assert.Equal("optimizer: a tensor of shape () was computed by square; give variables.", Assert.Throws<ArgumentException>(() => new Sgd([x, Square(x)], 1)).Message);
        Assert.Equal("optimizer: c takes no gradient; give variables.", Assert.Throws<ArgumentException>(() => new Sgd([Constant(1).Named("c")], 1)).Message);
        Assert.Single(new Sgd([x, x], 1).Parameters);
    }

    [Fact]
    public void Clipping_by_norm_keeps_the_direction_and_by_value_each_element()
    {
        Tensor a = Variable([3.0, 0]), b = Variable(4.0), other = Variable(1.0);
        (Dot(a, Constant([1.0, 0])) * 3 + 4 * b).Backward();
        Assert.Equal(5, Clipping.ByNorm([a, b, other], 1), 12);
        Assert.Equal(0.6, a.Grad!.ToArray()[0], 12);
        Assert.Equal(0.8, b.Grad!.Item(), 12);
        Assert.Equal(1, Clipping.ByNorm([a, b], 2), 12);
        Clipping.ByValue([a, b, other], 0.7);
        Assert.Equal((0.6, 0.7), (Math.Round(a.Grad!.ToArray()[0], 12), b.Grad!.Item()));
    }

    [Fact]
    public void Clipping_gradients_that_share_their_numbers_scales_each_once_and_those_of_others_not()
    {
        Tensor a = Variable(1.0), b = Variable(1.0);
        var seed = Constant(10.0);
        (a + b).Backward(seed);
        Clipping.ByNorm([a, b], Math.Sqrt(2));
        Assert.Equal((1.0, 1.0, 10.0), (Math.Round(a.Grad!.Item(), 12), Math.Round(b.Grad!.Item(), 12), seed.Item()));
    }

    [Fact]
    public void Clipping_names_a_gradient_that_is_not_finite_and_changes_nothing()
    {
        Tensor a = Variable(1.0), w = Variable(0.0).Named("w");
        (10 * a + Sqrt(w)).Backward();
        Assert.Equal("clipping: the gradient of w is not finite, so no factor makes it small; FindNonFinite(loss) names where that begins.",
            Assert.Throws<ArgumentException>(() => Clipping.ByNorm([a, w], 1)).Message);
        Assert.Equal(10, a.Grad!.Item());
    }

    [Fact]
    public void Schedules_follow_their_formulas()
    {
        Assert.Equal([1, 1, 0.1], new[] { 0, 9, 10 }.Select(Schedule.Steps(1, 10).At));
        Assert.Equal(0.25, Schedule.Exponential(1, 0.5).At(2));
        Assert.Equal([2, 1, 0, 0], new[] { 0, 5, 10, 99 }.Select(step => Math.Round(Schedule.Cosine(2, 10).At(step), 12)));
        Assert.Equal([0.5, 1, 1, 0.5], new[] { 0, 1, 2, 3 }.Select(Schedule.Exponential(1, 0.5).AfterWarmup(2).At));
        Assert.Throws<ArgumentException>(() => Schedule.Constant(1).At(-1));
    }

    [Fact]
    public void Settings_that_lead_nowhere_are_refused()
    {
        Tensor[] p = [Variable(1.0)];
        void Refused(Func<Optimizer> make, string sentence) => Assert.Equal($"optimizer: {sentence}", Assert.Throws<ArgumentException>(make).Message);
        Refused(() => new Sgd(p, double.NaN), "a learning rate of NaN leads nowhere; give a number of 0 or more.");
        Refused(() => new Sgd(p, 0.1, momentum: -1), "momentum = -1 leads nowhere; give a number of 0 or more.");
        Refused(() => new Sgd(p, 0.1, weightDecay: double.NaN), "weightDecay = NaN leads nowhere; give a number of 0 or more.");
        Refused(() => new Sgd(p, 0.1, nesterov: true), "nesterov looks ahead along a momentum, and there is none; give a momentum above 0.");
        Refused(() => new RmsProp(p, alpha: 1), "alpha = 1 leads nowhere; give a number of 0 or more and below 1.");
        Refused(() => new Adam(p, beta1: 1), "beta1 = 1 leads nowhere; give a number of 0 or more and below 1.");
        Refused(() => new Adam(p, eps: -1), "eps = -1 leads nowhere; give a number of 0 or more.");
        Refused(() => new AdamW(p, beta2: 1.5), "beta2 = 1.5 leads nowhere; give a number of 0 or more and below 1.");
        Refused(() => new AdamW(p, weightDecay: -1), "weightDecay = -1 leads nowhere; give a number of 0 or more.");
    }

    private static void Descend(Tensor p, Optimizer optimizer)
    {
        optimizer.ZeroGrad();
        Square(p).Backward();
        optimizer.Step();
    }
}
