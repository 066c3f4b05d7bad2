using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

[Collection(nameof(NetworkTests))]
public sealed class FlowVerdictTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_deep_net_of_sigmoids_vanishes_by_their_slope(int seed)
    {
        var (random, width) = Start(seed, 20, 60);
        var verdict = Judge(Drawn.Loss(width, random.Next(6, 25), Init.XavierUniform, () => new Sigmoid()));
        Assert.Equal((FlowHealth.Vanishing, FlowCause.Slope, "sigmoid"), (verdict.Health, verdict.Cause, verdict.Activation!.Name));
        Assert.InRange(verdict.Factors[FlowCause.Slope], 0.15, 0.25);
        Assert.True(verdict.Activation.Saturated < 0.05);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Sigmoids_pushed_to_their_flat_ends_vanish_by_saturation(int seed)
    {
        var (random, width) = Start(seed, 20, 60);
        var push = random.Between(6, 12) * (random.Next(2) * 2 - 1);
        var verdict = Judge(Drawn.Loss(width, random.Next(4, 12), Init.XavierUniform, () => new Sigmoid(), (_, layer) => layer.Bias!.Assign(Full(layer.Bias.Shape, push))));
        Assert.Equal((FlowHealth.Vanishing, FlowCause.Slope), (verdict.Health, verdict.Cause));
        Assert.True(verdict.Activation!.Saturated > FlowVerdict.MuchSaturated);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Weights_that_are_too_small_are_named(int seed)
    {
        var (random, width) = Start(seed, 20, 60);
        var small = random.Between(0.1, 0.4);
        var verdict = Judge(Drawn.Loss(width, random.Next(6, 25), Init.XavierNormal, () => new Tanh(), (_, layer) => Drawn.Scale(layer.Weight, small)));
        Assert.Equal((FlowHealth.Vanishing, FlowCause.Weights, null), (verdict.Health, verdict.Cause, verdict.Layer));
        Assert.Equal(small, verdict.Factors[FlowCause.Weights], 0.25 * small);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Weights_that_are_too_large_explode(int seed)
    {
        var (random, width) = Start(seed, 20, 60);
        var verdict = Judge(Drawn.Loss(width, random.Next(8, 25), Init.HeNormal, () => new Relu(), (_, layer) => Drawn.Scale(layer.Weight, random.Between(2.3, 3))));
        Assert.Equal((FlowHealth.Exploding, FlowCause.Weights, null), (verdict.Health, verdict.Cause, verdict.Layer));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_dead_relu_is_found_where_it_is(int seed)
    {
        var (random, width) = Start(seed, 10, 40);
        var depth = random.Next(4, 16);
        var place = random.Next(depth - 1);
        var verdict = Judge(Drawn.Loss(width, depth, Init.HeNormal, () => new Relu(), (i, layer) =>
        {
            if (i == place) layer.Bias!.Assign(Full(layer.Bias.Shape, -1e3));
        }));
        Assert.Equal((FlowHealth.Dead, FlowCause.Slope, place, 1.0), (verdict.Health, verdict.Cause, verdict.Layer, verdict.Activation!.Dead));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void One_bad_layer_in_the_middle_is_found(int seed)
    {
        var (random, width) = Start(seed, 60, 100);
        var depth = random.Next(6, 12);
        var place = random.Next(1, depth);
        var by = Math.Pow(10, random.Between(2.5, 5) * (random.Next(2) * 2 - 1));
        // ReLU and a loss that is linear in the output: the size of what goes forward changes no slope.
        var net = Net(width, depth, (i, layer) =>
        {
            if (i == place) Drawn.Scale(layer.Weight, by);
        });
        var verdict = Judge(Mean(net.Forward(Randn(32, width)) * Randn(32, width)));
        Assert.Equal((by < 1 ? FlowHealth.Choked : FlowHealth.Amplified, FlowCause.Weights, (int?)place), (verdict.Health, verdict.Cause, verdict.Layer));

        static Sequential Net(int width, int depth, Action<int, Linear> mend) => new(Enumerable.Range(0, depth).SelectMany(i =>
        {
            var layer = new Linear(width, width, init: Init.HeNormal);
            mend(i, layer);
            return i == depth - 1 ? new Module[] { layer } : [layer, new Relu()];
        }));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_recurrent_net_explodes_or_vanishes_by_the_size_of_its_weights(int seed)
    {
        var (random, width) = Start(seed, 8, 24);
        var cell = new RnnCell(3, width, Init.Orthogonal(), activation: x => x);
        var (explodes, steps) = (random.Next(2) == 0, random.Next(20, 50));
        var gain = explodes ? random.Between(1.35, 1.6) : random.Between(0.5, 0.8);
        Drawn.Scale(cell.StateWeight, gain);
        var h = Zeros(4, width);
        for (var step = 0; step < steps; step++) h = cell.Forward(Randn(4, 3), h);
        var flow = GradientFlow.Of(MeanSquaredError(h, Randn(4, width)));
        Assert.True(flow.IsRecurrent);
        Assert.Equal(steps, flow.Layers.Count);
        Assert.Equal((explodes ? FlowHealth.Exploding : FlowHealth.Vanishing, FlowCause.Weights), (flow.Verdict.Health, flow.Verdict.Cause));
        Assert.Equal(gain, flow.Verdict.Rate, 1e-9);
        Exact(flow);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Healthy_nets_are_called_healthy(int seed)
    {
        var (random, width) = Start(seed, 80, 120);
        var depth = random.Next(3, 20);
        Assert.Equal(FlowHealth.Healthy, Judge(Drawn.Loss(width, depth, Init.HeNormal, () => new Relu())).Health);
        Assert.Equal(FlowHealth.Healthy, Judge(Drawn.Loss(width, depth, Init.XavierUniform, () => new Tanh())).Health);
        Assert.Equal(FlowHealth.Healthy, Judge(Drawn.Loss(width, depth, Init.Orthogonal(), () => new Softsign2())).Health);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_residual_net_is_healthy_where_the_plain_one_of_the_same_layers_is_not(int seed)
    {
        var (random, width) = Start(seed, 40, 80);
        var blocks = random.Next(6, 16);
        Module Body() => new Sequential(new LayerNorm(width), new Linear(width, width), new Sigmoid(), new Linear(width, width));
        var plain = Judge(Drawn.Loss(new Sequential(Enumerable.Range(0, blocks).Select(_ => new Sequential(new Linear(width, width), new Sigmoid()))), width));
        var flow = GradientFlow.Of(Drawn.Loss(new Sequential(Enumerable.Range(0, blocks).Select(_ => new Residual(Body())).Prepend<Module>(new Linear(width, width))), width));
        Exact(flow);
        Assert.Equal(FlowHealth.Vanishing, plain.Health);
        Assert.Equal(FlowHealth.Healthy, flow.Verdict.Health);
        Assert.True(flow.Verdict.Factors[FlowCause.Paths] > 1);
        Assert.Equal(1 + 2 * blocks, flow.Layers.Count);
    }

    [Fact]
    public void Zero_weights_kill_by_the_weights_and_a_solved_problem_is_flat()
    {
        ManualSeed(1);
        // Two layers of zeros in a row see no data and get no gradient, and stay so.
        var verdict = Judge(Drawn.Loss(10, 5, Init.XavierUniform, () => new Tanh(), (i, layer) =>
        {
            if (i is 2 or 3) Drawn.Scale(layer.Weight, 0);
        }));
        Assert.Equal((FlowHealth.Dead, FlowCause.Weights, 2), (verdict.Health, verdict.Cause, verdict.Layer));
        var net = new Linear(3, 3);
        var x = Randn(2, 3);
        Assert.Equal(FlowHealth.Flat, Judge(MeanSquaredError(net.Forward(x), net.Forward(x).Detach())).Health);
    }

    [Fact]
    public void One_layer_of_zeros_begins_to_learn_after_the_first_step_and_so_do_those_before_it()
    {
        ManualSeed(1);
        var net = new Sequential(new Linear(10, 10), new Tanh(), new Linear(10, 10, init: Init.Zeros), new Tanh(), new Linear(10, 10));
        var (x, target) = (Randn(32, 10), Randn(32, 10));
        var verdict = Judge(MeanSquaredError(net.Forward(x), target));
        Assert.Equal(FlowHealth.Healthy, verdict.Health);
        var finding = Assert.Single(verdict.Findings);
        Assert.Equal((FlowFindingKind.StartsAtZero, 1, 0), (finding.Kind, finding.Behind.Single(), finding.Layers.Single()));
        var sgd = new Sgd(net.Parameters.Values, 0.1);
        MeanSquaredError(net.Forward(x), target).Backward();
        sgd.Step();
        Assert.Empty(Judge(MeanSquaredError(net.Forward(x), target)).Findings);
    }

    [Fact]
    public void A_loss_that_is_not_finite_names_where_that_begins()
    {
        var w = Variable(-1.0).Named("w");
        var verdict = Judge(Sum(Log(w * Ones(2))));
        Assert.Equal(FlowHealth.NotFinite, verdict.Health);
        Assert.Equal("log", verdict.FirstBad!.Node.Op!.Name);
    }

    [Theory, InlineData(DType.Float64), InlineData(DType.Float32)]
    public void A_gradient_that_falls_below_the_smallest_number_has_vanished_and_is_not_dead(DType dtype)
    {
        ManualSeed(2);
        Tensor h = Variable(Constant(0.1, dtype)), w = Variable(Constant(0.5, dtype));
        for (var i = 0; i < 1000; i++) h = Sigmoid(w * h);
        var flow = GradientFlow.Of(h);
        Assert.Equal((FlowHealth.Vanishing, FlowCause.Slope, 1000), (flow.Verdict.Health, flow.Verdict.Cause, flow.Layers.Count));
        Assert.InRange(flow.Verdict.Rate, 0.1, 0.125);
    }

    private static FlowVerdict Judge(Tensor loss)
    {
        var flow = GradientFlow.Of(loss);
        Exact(flow);
        return flow.Verdict;
    }

    /// <summary>Every step's factor together is the ratio of the norms, and the causes' factors together the rate.</summary>
    private static void Exact(GradientFlow flow)
    {
        foreach (var layer in flow.Layers)
            if (layer is { OfSum.Norm: < double.PositiveInfinity, Next: { } next })
                Assert.Equal(layer.OfSum.Norm == 0 ? 0 : layer.OfSum.Norm / flow.Layers[next].OfSum.Norm, layer.Kept, 1e-9 * layer.Kept);
        if (flow.Verdict.Factors.Count == 0) return;
        Assert.Equal(flow.Verdict.Rate, flow.Verdict.Factors.Values.Aggregate((a, b) => a * b), 1e-9 * flow.Verdict.Rate);
        if (flow.Verdict.Ratio > 0) Assert.Equal(flow.Layers[flow.Verdict.From].OfSum.Norm / flow.Layers[flow.Verdict.To].OfSum.Norm, flow.Verdict.Ratio, 1e-9 * flow.Verdict.Ratio);
    }

    private static (Random Random, int Width) Start(int seed, int least, int most)
    {
        ManualSeed(seed);
        var random = new Random(seed);
        return (random, random.Next(least, most));
    }

    /// <summary>A module of the user's own.</summary>
    private sealed class Softsign2 : Module
    {
        protected override Tensor Compute(Tensor x) => Softsign(2 * x) * 0.9;
    }
}
