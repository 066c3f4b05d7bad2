using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

[Collection(nameof(NetworkTests))]
public sealed class FlowComparisonTests
{
    [Fact]
    public void What_theory_expects_of_forty_layers_is_found()
    {
        var found = Compare(depths: [40]).Networks.ToDictionary(network => (network.Activation, network.Init), network => network.ByDepth.Single().Verdict);
        Assert.Equal(12, found.Count);
        Assert.Equal(
            [("relu", "he"), ("tanh", "he"), ("tanh", "orthogonal"), ("tanh", "xavier")],
            found.Where(one => one.Value.Health == FlowHealth.Healthy).Select(one => one.Key).Order());
        Assert.All(found.Values, verdict => Assert.True(verdict.Health is FlowHealth.Healthy or FlowHealth.Vanishing));
        // Uniform within ±1/√n has variance 1/(3n); half of the ReLUs are off; a sigmoid's slope is at most 1/4.
        Assert.Equal(1 / Math.Sqrt(3), found[("tanh", "uniform")].Factors[FlowCause.Weights], 0.02);
        Assert.Equal(1, found[("tanh", "orthogonal")].Factors[FlowCause.Weights], 1e-9);
        Assert.Equal(Math.Sqrt(0.5), found[("relu", "orthogonal")].Rate, 0.03);
        Assert.InRange(found[("sigmoid", "orthogonal")].Rate, 0.2, 0.25);
    }

    [Fact]
    public void A_cell_is_what_the_same_network_gives_by_itself()
    {
        var compared = Compare(["tanh"], ["he"], [3, 7], width: 9, seed: 5).Networks.Single();
        ManualSeed(5);
        Tensor x = Randn(FlowComparison.Examples, 9), target = Randn(FlowComparison.Examples, 9);
        List<Linear> layers = [.. Enumerable.Range(0, 7).Select(_ => new Linear(9, 9, init: Init.HeNormal))];
        foreach (var at in compared.ByDepth)
        {
            var net = new Sequential(layers.Take(at.Depth).SelectMany((layer, i) => i < at.Depth - 1 ? new Module[] { layer, new Tanh() } : [layer]));
            var flow = GradientFlow.Of(MeanSquaredError(net.Forward(x), target));
            Assert.Equal(flow.Layers.Select(layer => layer.OfSum.Norm), at.Norms);
            Assert.Equal((flow.Verdict.Health, flow.Verdict.Ratio, flow.Verdict.Rate), (at.Verdict.Health, at.Verdict.Ratio, at.Verdict.Rate));
            Assert.Equal(flow.Verdict.Factors, at.Verdict.Factors);
        }
        Assert.Equal([3, 7], compared.ByDepth.Select(at => at.Depth));
    }

    [Fact]
    public void It_leaves_the_sessions_random_numbers_alone_and_is_the_same_each_time()
    {
        ManualSeed(1);
        var expected = Randn(3).ToArray();
        ManualSeed(1);
        var first = Compare(["relu"], ["he", "xavier"], [5], width: 8);
        Assert.Equal(expected, Randn(3).ToArray());
        var second = Compare(["relu"], ["he", "xavier"], [5], width: 8);
        Assert.Equal(first.Networks.Select(network => network.ByDepth[0].Norms), second.Networks.Select(network => network.ByDepth[0].Norms));
        Assert.NotEqual(first.Networks[0].ByDepth[0].Norms, Compare(["relu"], ["he"], [5], width: 8, seed: 1).Networks[0].ByDepth[0].Norms);
    }

    [Fact]
    public void Of_too_many_depths_some_are_run_evenly_spread_and_a_thousand_layers_at_once_are()
    {
        var many = Compare(["tanh"], ["orthogonal"], Enumerable.Range(1, 1000), width: 4);
        Assert.Equal((1000, 1, 1000), (many.Asked, many.Depths[0], many.Depths[^1]));
        Assert.InRange(many.Depths.Count, 10, 40);
        var steps = many.Depths.Zip(many.Depths.Skip(1), (a, b) => b - a).ToList();
        Assert.InRange(steps.Max() - steps.Min(), 0, 1);
        Assert.Equal(1000, many.Networks[0].ByDepth[^1].Norms.Count);
        Assert.Equal(40, Compare(["tanh"], ["orthogonal"], width: 4).Depths.Count);
    }

    [Fact]
    public void One_layer_is_said_to_be_one_and_zeros_have_no_rate()
    {
        Assert.Equal(FlowHealth.OneLayer, Compare(["relu"], ["he"], [1]).Networks[0].ByDepth[0].Verdict.Health);
        // Of one unit a layer, some ReLU is off for every example but for few seeds.
        Assert.Contains(Enumerable.Range(0, 20), seed => Compare(["relu"], ["he"], [30], width: 1, seed: seed).Networks[0].ByDepth[0].Verdict.Health == FlowHealth.Dead);
    }

    [Theory]
    [InlineData("swish", "he", 5, 8, "compare: there is no activation 'swish'; choose sigmoid, tanh, relu, leaky-relu, elu, selu, silu, gelu, softplus, softsign, linear.")]
    [InlineData("tanh", "glorot", 5, 8, "compare: there is no initialization 'glorot'; choose uniform, xavier, xavier-normal, he, he-uniform, orthogonal.")]
    [InlineData("tanh", "he", 0, 8, "compare: a depth of 0 is not from 1 to 1000; give one that is.")]
    [InlineData("tanh", "he", 5, 0, "compare: a width of 0 is not from 1 to 1024; give one that is.")]
    public void What_is_wrong_is_said_in_one_sentence(string activation, string init, int depth, int width, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ArgumentException>(() => Compare([activation], [init], [depth], width)).Message);

    [Fact]
    public void It_can_be_interrupted() =>
        Assert.ThrowsAny<OperationCanceledException>(() => FlowComparison.Of(cancellation: new CancellationToken(true)));

    private static FlowComparison Compare(IReadOnlyList<string>? activations = null, IReadOnlyList<string>? inits = null, IEnumerable<int>? depths = null, int width = FlowComparison.DefaultWidth, int seed = 0) =>
        FlowComparison.Of(activations, inits, depths, width, seed, TestContext.Current.CancellationToken);
}
