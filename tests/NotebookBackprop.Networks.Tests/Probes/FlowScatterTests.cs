using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

/// <summary>How far the gradient of a well-started net moves by chance, by its borders and by averages: numbers from theory.</summary>
[Collection(nameof(NetworkTests))]
public sealed class FlowScatterTests
{
    [Fact]
    public void Narrow_layers_of_ReLU_scatter_as_Hanin_and_Nica_have_it()
    {
        // Over L layers of n units the logarithm of the ratio is about normal, of mean −5L/4n and variance 5L/4n (2018).
        const int L = 20, n = 40, draws = 200;
        var logs = new double[draws];
        for (var seed = 0; seed < draws; seed++)
        {
            ManualSeed(seed);
            var net = new Sequential(Enumerable.Range(0, L).SelectMany(i => new Module[] { new Linear(n, n, init: Init.HeNormal), new Relu() }).Append(new Linear(n, n)));
            var layers = GradientFlow.Of(Sum(net.Forward(Randn(1, n)) * Randn(1, n))).Layers;
            logs[seed] = Math.Log(layers[0].OfSum.Norm / layers[L - 1].OfSum.Norm);
        }
        var mean = logs.Average();
        // 19 steps between the 20 layers; standard errors 0.054 and 0.059.
        Assert.Equal(-5.0 * (L - 1) / (4 * n), mean, 0.2);
        Assert.Equal(5.0 * (L - 1) / (4 * n), logs.Average(log => (log - mean) * (log - mean)), 0.2);
    }

    [Theory, InlineData(6), InlineData(8), InlineData(12)]
    public void Zeros_around_an_image_take_their_part_in_every_convolution(int size)
    {
        // In each direction the mean over 3 neighbours, of which those outside are nothing: its largest eigenvalue is the rate of
        // the squared norm in the end, so in two directions that of the norm.
        var expected = (1 + 2 * Math.Cos(Math.PI / (size + 1))) / 3;
        ManualSeed(1);
        var net = new Sequential(Enumerable.Range(0, 24).Select(_ => new Conv2d(32, 32, 3, padding: 1, bias: false, init: Init.Normal(1 / Math.Sqrt(9 * 32)))));
        var layers = GradientFlow.Of(Sum(net.Forward(Randn(2, 32, size, size)) * Randn(2, 32, size, size))).Layers;
        Assert.Equal(expected, Math.Pow(layers[0].OfSum.Norm / layers[18].OfSum.Norm, 1.0 / 18), 0.012);
    }

    /// <summary>20 layers of 8 channels on 8 x 8 pixels, He's start, and a head of the default start, which alone takes 0.4.</summary>
    private static Tensor Narrow(int seed, out Sequential net)
    {
        ManualSeed(seed);
        net = new([.. Enumerable.Range(0, 20).SelectMany(i => new Module[] { new Conv2d(i == 0 ? 1 : 8, 8, 3, padding: 1, init: Init.HeNormal), new Relu() }), new Flatten(), new Linear(512, 10)]);
        return CrossEntropy(net.Forward(Randn(16, 1, 8, 8)), [.. Enumerable.Range(0, 16).Select(i => i % 10)]);
    }

    [Fact]
    public void A_deep_narrow_convolutional_net_vanishes_mildly_at_most()
    {
        // Measured over seeds 1 to 8: 0.060 0.043 0.10 0.12 0.15 0.053 0.20 0.12. The head takes 0.4, the border 0.46, chance the rest.
        for (var seed = 1; seed <= 8; seed++)
        {
            var verdict = GradientFlow.Of(Narrow(seed, out _)).Verdict;
            Assert.InRange(verdict.Ratio, 0.03, 0.3);
            Assert.Equal(verdict.Ratio < 1 / FlowVerdict.MostLoss ? (FlowHealth.Vanishing, true) : (FlowHealth.Healthy, false), (verdict.Health, verdict.IsMild));
        }
    }

    [Fact]
    public void What_vanishes_mildly_trains_with_Adam()
    {
        var flow = GradientFlow.Of(Narrow(2, out var net));
        Assert.True(flow.Verdict.IsMild);
        var (x, labels) = (Randn(16, 1, 8, 8), Enumerable.Range(0, 16).Select(i => i % 10).ToArray());
        var adam = new Adam(net.Parameters.Values, 1e-3);
        double last = 0;
        for (var step = 0; step < 150; step++)
        {
            adam.ZeroGrad();
            var loss = CrossEntropy(net.Forward(x), labels);
            loss.Backward();
            adam.Step();
            last = loss.Item();
        }
        Assert.InRange(last, 0, 0.5);
    }

    [Fact]
    public void What_an_average_shares_out_is_shown_and_is_no_illness()
    {
        ManualSeed(1);
        int[] labels = [.. Enumerable.Range(0, 20).Select(i => i % 10)];
        var images = Datasets.Digits(20).Inputs;
        Sequential Lenet() => new(new Conv2d(1, 6, 3, padding: 1), new Tanh(), new AvgPool2d(2), new Conv2d(6, 16, 3), new Tanh(), new AvgPool2d(2), new Flatten(), new Linear(64, 32), new Tanh(), new Linear(32, 10));
        var pooled = GradientFlow.Of(CrossEntropy(Lenet().Forward(images), labels)).Verdict;
        Assert.Equal(FlowHealth.Healthy, pooled.Health);
        // Two poolings of 4 places each halve the norm, and there are three ways between four layers.
        Assert.Equal(Math.Pow(0.25, 1 / 3.0), pooled.Factors[FlowCause.Averages], 1e-9);
        Assert.Equal(pooled.Rate, pooled.Factors.Values.Aggregate((a, b) => a * b), 1e-12);
        Assert.True(pooled.Ratio < 1 / FlowVerdict.MostLoss);

        Sequential Global(Init init) => new([.. Enumerable.Range(0, 6).SelectMany(i => new Module[] { new Conv2d(i == 0 ? 1 : 16, 16, 3, padding: 1, init: init), new Relu() }), new AvgPool2d(12), new Flatten(), new Linear(16, 10, init: Init.HeNormal)]);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(CrossEntropy(Global(Init.HeNormal).Forward(images), labels)).Verdict.Health);
        var words = new Embedding(50, 16).Forward(Constant([.. Enumerable.Range(0, 4000).Select(i => (double)(i * 7 % 50))], [20, 200]));
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(CrossEntropy(new Linear(16, 10).Forward(Mean(words, 1)), labels)).Verdict.Health);
        // It hides nothing: the same net with weights too small is ill by them.
        var small = GradientFlow.Of(CrossEntropy(Global(Init.Normal(0.02)).Forward(images), labels)).Verdict;
        Assert.Equal((FlowHealth.Vanishing, FlowCause.Weights, false), (small.Health, small.Cause, small.IsMild));
    }
}
