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

    private static void Descend(Tensor p, Optimizer optimizer)
    {
        optimizer.ZeroGrad();
        Square(p).Backward();
        optimizer.Step();
    }
}
