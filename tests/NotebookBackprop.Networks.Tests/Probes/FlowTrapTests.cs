using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

/// <summary>Networks whose first and last layer get gradients of one size, and which do not learn all the same; and such as only look ill.</summary>
[Collection(nameof(NetworkTests))]
public sealed class FlowTrapTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    public void A_second_loss_at_the_first_layer_does_not_hide_that_the_layers_between_get_nothing(int seed)
    {
        ManualSeed(seed);
        var first = new Linear(20, 20, init: Init.HeNormal);
        var h = Relu(first.Forward(Randn(16, 20)));
        var beside = MeanSquaredError(new Linear(20, 1).Forward(h), Randn(16, 1));
        for (var i = 0; i < 12; i++) h = Sigmoid(new Linear(20, 20, init: Init.XavierUniform).Forward(h));
        var flow = GradientFlow.Of(MeanSquaredError(new Linear(20, 1).Forward(h), Randn(16, 1)) + beside);
        Assert.True(flow.Layers[0].OfSum.Norm > 0.05 * flow.Layers[^1].OfSum.Norm);
        // The layer of the second loss has the depth of the second layer, and was made before it.
        Assert.Equal((FlowHealth.Vanishing, FlowCause.Slope, 2), (flow.Verdict.Health, flow.Verdict.Cause, flow.Verdict.From));
        Assert.Equal(flow.Layers[2].OfSum.Norm / flow.Layers[^1].OfSum.Norm, flow.Verdict.Ratio, 1e-9 * flow.Verdict.Ratio);
        Assert.Equal(flow.Verdict.Rate, flow.Verdict.Factors.Values.Aggregate((a, b) => a * b), 1e-9 * flow.Verdict.Rate);
        Assert.Equal(Math.Log(flow.Verdict.Ratio), flow.Verdict.Ways * Math.Log(flow.Verdict.Rate), 1e-9);
        Assert.Equal(12, flow.Verdict.Ways);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_layer_that_chokes_is_found_where_another_makes_up_for_it(int seed)
    {
        ManualSeed(seed);
        var random = new Random(seed);
        var (early, late) = (random.Next(1, 3), random.Next(5, 8));
        var net = new Sequential(Enumerable.Range(0, 9).SelectMany(i =>
        {
            var layer = new Linear(80, 80, init: Init.HeNormal);
            if (i == early || i == late) Drawn.Scale(layer.Weight, i == late ? 1e-4 : 1e4);
            return i == 8 ? new Module[] { layer } : [layer, new Relu()];
        }));
        var verdict = GradientFlow.Of(Mean(net.Forward(Randn(32, 80)) * Randn(32, 80))).Verdict;
        Assert.Equal((FlowHealth.Choked, FlowCause.Weights, (int?)late), (verdict.Health, verdict.Cause, verdict.Layer));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_dead_layer_is_named_where_the_output_is_off_with_it(int seed)
    {
        ManualSeed(seed);
        var random = new Random(seed);
        var (depth, place) = (random.Next(3, 10), random.Next(3));
        var net = new Sequential(Enumerable.Range(0, depth).SelectMany(i =>
        {
            var layer = new Linear(20, 20, init: Init.HeNormal);
            layer.Bias!.Assign(Full([20], i == place ? -1e3 : 0));
            return new Module[] { layer, new Relu() };
        }));
        var verdict = GradientFlow.Of(MeanSquaredError(net.Forward(Randn(8, 20)), Ones(8, 20))).Verdict;
        Assert.Equal((FlowHealth.Dead, FlowCause.Slope, (int?)place), (verdict.Health, verdict.Cause, verdict.Layer));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void An_output_saturated_at_the_wrong_value_is_named_unless_the_loss_makes_up_for_it_or_is_small(int seed)
    {
        ManualSeed(seed);
        var push = new Random(seed).Between(12, 25);
        var net = new Sequential(new Linear(8, 32, init: Init.HeNormal), new Relu(), new Linear(32, 32, init: Init.HeNormal), new Relu(), new Linear(32, 1));
        ((Linear)net[4]).Bias!.Assign(Full([1], push));
        var s = net.Forward(Randn(16, 8));
        var wrong = GradientFlow.Of(MeanSquaredError(Sigmoid(s), Zeros(16, 1))).Verdict;
        Assert.Equal((FlowHealth.Choked, FlowCause.Slope, (int?)2, "sigmoid"), (wrong.Health, wrong.Cause, wrong.Layer, wrong.Activation!.Name));
        Assert.InRange(wrong.Output!.Factor, 0, 1e-3);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(-Mean(Log(1 - Sigmoid(s)))).Verdict.Health);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(MeanSquaredError(Sigmoid(s), Ones(16, 1))).Verdict.Health);
    }

    [Fact]
    public void A_recurrent_net_with_a_head_is_recurrent_and_a_tied_autoencoder_is_not()
    {
        ManualSeed(1);
        var (cell, head, h) = (new LstmCell(3, 8), new Linear(8, 2), (H: Zeros(4, 8), C: Zeros(4, 8)));
        for (var step = 0; step < 10; step++) h = cell.Forward(Randn(4, 3), h.H, h.C);
        Assert.True(GradientFlow.Of(CrossEntropy(head.Forward(h.H), [0, 1, 0, 1])).IsRecurrent);
        Tensor w = Variable(Randn(6, 16)), x = Randn(5, 16);
        Assert.False(GradientFlow.Of(MeanSquaredError(MatMul(Tanh(MatMul(x, w.T)), w), x)).IsRecurrent);
    }

    [Theory, InlineData(0, false), InlineData(1, false), InlineData(3, true), InlineData(5, true)]
    public void Over_30_steps_a_gated_net_keeps_its_gradient_where_its_gates_start_open(double forgetBias, bool keeps)
    {
        // A gate keeps σ(bias) of the memory: over 29 steps 2e-9, 1e-4, 0.24 and 0.82. A head of the default start takes 0.1.
        for (var seed = 1; seed <= 12; seed++)
        {
            ManualSeed(seed);
            var (cell, h) = (new LstmCell(3, 16, forgetBias: forgetBias), (H: Zeros(8, 16), C: Zeros(8, 16)));
            for (var step = 0; step < 30; step++) h = cell.Forward(Randn(8, 3), h.H, h.C);
            var verdict = GradientFlow.Of(CrossEntropy(new Linear(16, 2).Forward(h.H), [0, 1, 0, 1, 0, 1, 0, 1])).Verdict;
            Assert.Equal(keeps, verdict.Health == FlowHealth.Healthy || verdict.IsMild);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Normalized_residual_attending_and_dense_nets_are_healthy(int seed)
    {
        ManualSeed(seed);
        Sequential Deep(Func<IEnumerable<Module>> layer) => new([.. Enumerable.Range(0, 12).SelectMany(_ => layer()), new Linear(64, 3)]);
        Tensor Loss(Module net) => CrossEntropy(net.Forward(Randn(32, 64)), [.. Enumerable.Range(0, 32).Select(i => i % 3)]);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(Loss(Deep(() => [new Linear(64, 64), new LayerNorm(64), new Relu()]))).Verdict.Health);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(Loss(Deep(() => [new Linear(64, 64), new BatchNorm(64), new Relu()]))).Verdict.Health);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(Loss(Deep(() => [new Linear(64, 64), new BatchNorm(64), new Sigmoid()]))).Verdict.Health);

        Tensor Project(Tensor x) => MatMul(x, Variable(Randn(32, 32) / Math.Sqrt(32)));
        Tensor Attend(Tensor x) => Project(MatMul(Softmax(MatMul(Project(x), Transpose(Project(x))) / Math.Sqrt(32), -1), Project(x)));
        var words = Randn(10, 32);
        for (var block = 0; block < 3; block++)
        {
            words += Attend(new LayerNorm(32).Forward(words));
            words += new Linear(128, 32).Forward(Gelu(new Linear(32, 128).Forward(new LayerNorm(32).Forward(words))));
        }
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(CrossEntropy(new Linear(32, 5).Forward(words), [.. Enumerable.Range(0, 10).Select(i => i % 5)])).Verdict.Health);

        var features = Randn(16, 8);
        for (var i = 0; i < 8; i++) features = Concat([features, Relu(new Linear(features.Shape[1], 8, init: Init.HeNormal).Forward(features))], 1);
        Assert.Equal(FlowHealth.Healthy, GradientFlow.Of(MeanSquaredError(new Linear(features.Shape[1], 1).Forward(features), Randn(16, 1))).Verdict.Health);
    }
}
