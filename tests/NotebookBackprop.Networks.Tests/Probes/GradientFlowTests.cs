using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

[Collection(nameof(NetworkTests))]
public sealed class GradientFlowTests
{
    [Fact]
    public void The_numbers_of_a_layer_are_those_of_its_arrays()
    {
        Tensor x = Constant(new double[,] { { 1, -1 } }), w = Variable(new double[,] { { 3, 0 }, { 0, 4 } }), v = Variable(new double[,] { { 2 }, { 0 } });
        var s = MatMul(x, w);
        var flow = GradientFlow.Of(Sum(MatMul(Relu(s), v)));
        Assert.Equal(2, flow.Layers.Count);
        var first = flow.Layers[0];
        // ∂C/∂s = (2, 0), ∂C/∂W = xᵀ·(2, 0).
        Assert.Same(s, first.Sum);
        Assert.Equal((2.0, 1.0, 0.5), (first.OfSum.Norm, first.OfSum.Mean, first.OfSum.Zeros));
        Assert.Equal((Math.Sqrt(8), 0.5, 5.0), (first.OfWeights.Norm, first.OfWeights.Zeros, first.WeightNorm));
        Assert.Equal(("relu", 0.5), (first.Activation!.Name, first.Activation.Dead));
        Assert.Equal([FlowCause.Weights, FlowCause.Slope], first.Steps.Select(step => step.Cause));
        Assert.Null(w.Grad);
    }

    [Fact]
    public void Percentiles_are_those_of_the_elements_that_are_not_zero()
    {
        double[] values = [.. Enumerable.Range(1, 101).Select(i => i % 2 == 0 ? i : -i), .. new double[101]];
        var all = Distribution.Of(values);
        Assert.Equal((6.0, 51.0, 96.0, 0.5, 25.5), (all.P5, all.Median, all.P95, all.Zeros, all.Mean));
        Assert.Equal(1e200 * Math.Sqrt(2), Distribution.Of([1e200, -1e200]).Norm, 1e186);
        Assert.Equal(5e-320, Distribution.Of([3e-320, 4e-320]).Norm, 1e-322);
        Assert.Equal((1.0, 0.0, 0.0), (Distribution.Of(new double[3]).Zeros, Distribution.Of(new double[3]).P5, Distribution.Of([]).Norm));
    }

    [Fact]
    public void Layers_have_the_paths_of_their_modules_and_parameters_that_the_loss_does_not_reach_are_named()
    {
        var net = new Sequential(new Linear(2, 3), new Tanh(), new Residual(new Sequential(new Linear(3, 3), new Tanh())), new Linear(3, 2), new Linear(2, 9));
        var x = Ones(4, 2);
        for (var i = 0; i < 4; i++) x = net[i].Forward(x);
        var flow = GradientFlow.Of(Sum(Square(x)), net);
        Assert.Equal(["4.weight", "4.bias"], flow.WithoutGradient);
        var whole = GradientFlow.Of(Sum(Square(net.Forward(Ones(4, 2)))), net);
        Assert.Equal(["0", "2.body.0", "3", "4"], whole.Layers.Select(layer => layer.Name));
        Assert.Empty(whole.WithoutGradient);
    }

    [Fact]
    public void The_update_ratio_is_that_of_the_optimizers_next_step()
    {
        var net = new Linear(3, 2);
        var sgd = new Sgd(net.Parameters.Values, 0.1);
        var layer = GradientFlow.Of(Sum(Square(net.Forward(Ones(4, 3)))), optimizer: sgd).Layers.Single();
        Assert.Equal(0.1 * layer.OfWeights.Norm / layer.WeightNorm, layer.UpdateRatio!.Value, 1e-12);
        Assert.Null(GradientFlow.Of(Sum(Square(net.Forward(Ones(4, 3))))).Layers[0].UpdateRatio);
    }

    [Fact]
    public void Convolutions_embeddings_and_gated_cells_are_layers()
    {
        ManualSeed(1);
        var images = new Sequential(new Conv2d(1, 3, 3, padding: 1), new BatchNorm(3), new Relu(), new MaxPool2d(2), new Flatten(), new Linear(12, 2));
        var flow = GradientFlow.Of(CrossEntropy(images.Forward(Randn(5, 1, 4, 4)), [0, 1, 0, 1, 0]));
        Assert.Equal(["0", "5"], flow.Layers.Select(layer => layer.Name));
        Assert.Equal([FlowCause.Weights, FlowCause.Slope, FlowCause.Normalization], flow.Layers[0].Steps.Select(step => step.Cause).Distinct());

        var words = new Sequential(new Embedding(10, 4), new Linear(4, 10));
        Assert.Equal(["0", "1"], GradientFlow.Of(CrossEntropy(words.Forward(Constant([1, 2, 3])), [2, 3, 4])).Layers.Select(layer => layer.Name));

        var lstm = new LstmCell(2, 3);
        var (h, c) = (Zeros(4, 3), Zeros(4, 3));
        for (var step = 0; step < 6; step++) (h, c) = lstm.Forward(Randn(4, 2), h, c);
        var gated = GradientFlow.Of(Sum(Square(h)));
        Assert.True(gated.IsRecurrent);
        Assert.Equal(6, gated.Layers.Count);
        Assert.All(gated.Layers, layer => Assert.Equal(2, layer.Weights.Count));
        Assert.Equal(gated.Layers[0].OfSum.Norm / gated.Layers[^1].OfSum.Norm, gated.Verdict.Ratio, 1e-12);
    }

    [Fact]
    public void A_dead_unit_of_an_image_is_a_whole_channel()
    {
        ManualSeed(4);
        var conv = new Conv2d(1, 4, 3);
        conv.Bias!.Assign(Constant([0.0, -100, 0, 0]));
        var net = new Sequential(conv, new Relu(), new Flatten(), new Linear(64, 1));
        Assert.Equal(0.25, GradientFlow.Of(Sum(net.Forward(Randn(2, 1, 6, 6)))).Layers[0].Activation!.Dead);
    }

    [Theory, InlineData(2, FlowHealth.Vanishing), InlineData(3, FlowHealth.Choked)]
    public void Of_two_layers_none_is_singled_out_and_of_three_one_is(int count, FlowHealth health)
    {
        Tensor x = Constant(1.0);
        for (var layer = 1; layer <= count; layer++) x = Variable(layer == count ? 1e-3 : 1) * x;
        var verdict = GradientFlow.Of(1 * x).Verdict;
        Assert.Equal((health, FlowCause.Weights, count == 3 ? count - 1 : null), (verdict.Health, verdict.Cause, verdict.Layer));
    }

    [Fact]
    public void Weights_that_are_masked_scaled_or_shared_are_still_weights_and_a_penalty_on_them_is_no_layer()
    {
        ManualSeed(2);
        Tensor w = Variable(Randn(4, 4)).Named("W"), v = Variable(Randn(4, 2)).Named("V");
        var mask = Greater(Randn(4, 4), Zeros(4, 4));
        var y = MatMul(Tanh(MatMul(Tanh(MatMul(Randn(3, 4), w * mask)), (0.5 * w).T)), v);
        var flow = GradientFlow.Of(Mean(Square(y)) + 0.1 * Sum(Square(w)));
        Assert.Equal(["W", "W", "V"], flow.Layers.Select(layer => layer.Name));
        Assert.Same(w, flow.Layers[0].Weights.Single());
        Assert.Equal(Norm(w.Detach()).Item(), flow.Layers[0].WeightNorm, 1e-12);
        // Each use brings its own part; the penalty is in neither.
        Assert.NotEqual(flow.Layers[0].OfWeights.Norm, flow.Layers[1].OfWeights.Norm);
        // The whole gradient of a weight with several uses stands beside what each use brings.
        var whole = Autodiff.Gradients.OfEveryNode(flow.Loss);
        Assert.Equal(Norm(whole[w]).Item(), flow.Layers[0].OfAllUses!.Value, 1e-12);
        Assert.Null(flow.Layers[2].OfAllUses);
    }

    [Fact]
    public void Layers_on_all_branches_stand_in_the_order_of_their_depth_and_parallel_ones_side_by_side()
    {
        ManualSeed(3);
        Tensor a = Variable(Randn(4, 4)).Named("A"), b = Variable(Randn(4, 4)).Named("B"), c = Variable(Randn(4, 4)).Named("C"), shortcut = Variable(Randn(4, 4)).Named("shortcut");
        var x = MatMul(Randn(3, 4), a);
        var flow = GradientFlow.Of(Sum(Square(MatMul(Tanh(MatMul(Tanh(x), b)) + Tanh(MatMul(x, shortcut)), c))));
        Assert.Equal([("A", 1), ("B", 2), ("shortcut", 2), ("C", 3)], flow.Layers.Select(layer => (layer.Name, layer.Depth)));
        Assert.True(flow.HasBranches);
        Assert.Contains(flow.Layers[0].Steps, step => step.Cause == FlowCause.Paths && ReferenceEquals(step.Node, x));
        Assert.All(flow.Layers.SkipLast(1), layer => Assert.Equal(layer.OfSum.Norm / flow.Layers[layer.Next!.Value].OfSum.Norm, layer.Kept, 1e-12));
    }

    [Fact]
    public void As_JSON_it_is_its_numbers_by_layer_and_no_tensor_of_the_network()
    {
        ManualSeed(1);
        var flow = GradientFlow.Of(Drawn.Loss(100, 20, Init.XavierUniform, () => new Sigmoid()));
        var text = System.Text.Json.JsonSerializer.Serialize(flow);
        Assert.InRange(text.Length, 5_000, 20_000);
        using var json = System.Text.Json.JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal("Vanishing", root.GetProperty("Verdict").GetProperty("Health").GetString());
        Assert.Equal(flow.Verdict.Factors[FlowCause.Slope], root.GetProperty("Verdict").GetProperty("Factors").GetProperty("Slope").GetDouble());
        Assert.Equal(flow.Layers.Select(layer => layer.OfSum.Norm), root.GetProperty("Layers").EnumerateArray().Select(layer => layer.GetProperty("OfSum").GetProperty("Norm").GetDouble()));
        Assert.Equal(flow.Loss.Item(), root.GetProperty("Loss").GetDouble());
    }

    [Fact]
    public void One_layer_is_said_to_be_one_and_none_is_refused()
    {
        Assert.Equal(FlowHealth.OneLayer, GradientFlow.Of(Sum(new Linear(2, 2).Forward(Ones(1, 2)))).Verdict.Health);
        Assert.Equal("gradients: no product with a variable leads to the tensor, so it has no layers; give the loss of a network.",
            Assert.Throws<InvalidOperationException>(() => GradientFlow.Of(Sum(Exp(Variable(1.0))))).Message);
        Assert.Equal("gradients: the tensor has no history that leads to a variable; give the loss of a network, recorded without NoGrad.",
            Assert.Throws<InvalidOperationException>(() => GradientFlow.Of(Constant(1.0))).Message);
    }
}
