using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Magics.Tests;

public sealed class GradientsTests
{
    private readonly FakeNotebook _notebook = new();

    [Fact]
    public void The_loss_of_the_contract_is_shown_with_its_network_and_optimizer_without_having_called_anything()
    {
        ManualSeed(1);
        var net = _notebook.Let("net", new Sequential(
            from i in Enumerable.Range(0, 20)
            from m in new Module[] { new Linear(100, 100, init: Init.XavierUniform), new Sigmoid() }
            select m));
        _notebook.Let("other", new Linear(2, 2));
        _notebook.Let("sgd", new Sgd(net.Parameters.Values, 0.1));
        _notebook.Let("loss", MeanSquaredError(net.Forward(Randn(32, 100)), Zeros(32, 100)));
        Magic.Run("#!backprop gradients loss", _notebook);

        var flow = Assert.IsType<GradientsView>(Assert.Single(_notebook.Shown)).Flow;
        Assert.Equal((20, FlowHealth.Vanishing, FlowCause.Slope), (flow.Layers.Count, flow.Verdict.Health, flow.Verdict.Cause));
        Assert.All(flow.Layers, layer => Assert.NotNull(layer.UpdateRatio));
        Assert.Empty(flow.WithoutGradient);
        Assert.All(net.Parameters.Values, parameter => Assert.Null(parameter.Grad));
    }

    [Fact]
    public void Of_a_network_its_newest_loss_is_meant()
    {
        var net = _notebook.Let("net", new Sequential(new Linear(2, 2), new Tanh(), new Linear(2, 1)));
        _notebook.Let("first", Mean(Square(net.Forward(Ones(3, 2)))));
        var second = _notebook.Let("second", Mean(Square(net.Forward(Ones(3, 2)))));
        _notebook.Let("y", net.Forward(Ones(3, 2)));
        var w = _notebook.Let("w", Variable(1.0));
        _notebook.Let("unrelated", w * w);
        Magic.Run("#!backprop gradients net", _notebook);
        Assert.Same(second, Assert.IsType<GradientsView>(Assert.Single(_notebook.Shown)).Flow.Loss);
    }

    [Fact]
    public void Weights_without_a_module_have_the_names_of_their_variables()
    {
        Tensor w1 = _notebook.Let("W1", Variable(Randn(3, 3))), w2 = _notebook.Let("W2", Variable(Randn(3, 1)));
        _notebook.Let("loss", Sum(MatMul(Tanh(MatMul(Ones(2, 3), w1)), w2)));
        Magic.Run("#!backprop gradients loss", _notebook);
        Assert.Equal(["W1", "W2"], Assert.IsType<GradientsView>(Assert.Single(_notebook.Shown)).LayerNames);
    }

    [Fact]
    public void Networks_that_name_their_parameters_alike_are_told_apart_by_their_variables()
    {
        var enc = _notebook.Let("enc", new Linear(3, 4));
        var mid = _notebook.Let("mid", new Sequential(new Linear(4, 4), new Tanh()));
        var other = _notebook.Let("other", new Sequential(new Linear(4, 4), new Tanh()));
        var dec = _notebook.Let("dec", new Linear(4, 2));
        _notebook.Let("loss", Sum(Square(dec.Forward(other.Forward(mid.Forward(enc.Forward(Ones(2, 3))))))));
        Magic.Run("#!backprop gradients loss", _notebook);
        Assert.Equal(["enc.weight", "mid.0", "other.0", "dec.weight"], Assert.IsType<GradientsView>(Assert.Single(_notebook.Shown)).LayerNames);
    }

    [Fact]
    public void A_NaN_in_a_weight_is_told_by_the_name_of_the_weight()
    {
        var net = _notebook.Let("net", new Linear(2, 1));
        net.Weight.Assign(Constant(new double[,] { { 1, double.NaN } }));
        _notebook.Let("loss", Sum(Square(net.Forward(Ones(2, 2)))));
        Magic.Run("#!backprop gradients loss", _notebook);
        Assert.StartsWith("Not finite. The parameter net.weight[0, 1] holds NaN", Renderers.Render(Assert.Single(_notebook.Shown), "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_step_that_ends_a_training_loop_the_loss_is_computed_again_with_the_weights_of_now()
    {
        Tensor w = _notebook.Let("W", Variable(new double[,] { { 2, 1 }, { 0, 1 } })), v = _notebook.Let("v", Variable(new double[,] { { 1 }, { -1 } }));
        var sgd = _notebook.Let("sgd", new Sgd([w, v], 0.1));
        Tensor Loss() => Sum(Square(MatMul(MatMul(Ones(1, 2), w), v)));
        for (var step = 0; step < 3; step++)
        {
            sgd.ZeroGrad();
            var loss = _notebook.Let("loss", Loss());
            loss.Backward();
            sgd.Step();
        }
        Magic.Run("#!backprop gradients loss", _notebook);

        var shown = Assert.IsType<GradientsView>(Assert.Single(_notebook.Shown));
        var expected = GradientFlow.Of(Loss(), optimizer: sgd);
        Assert.True(shown.Flow.IsRecomputed);
        Assert.False(expected.IsRecomputed);
        Assert.Equal(expected.Loss.Item(), shown.Flow.Loss.Item());
        Assert.Equal(expected.Layers.Select(layer => (layer.OfSum.Norm, layer.OfWeights.Norm, layer.WeightNorm)), shown.Flow.Layers.Select(layer => (layer.OfSum.Norm, layer.OfWeights.Norm, layer.WeightNorm)));
        Assert.Equal(["W", "v"], shown.LayerNames);
        Assert.Contains($"computed again with those of now: {Rendering.Numbers.Short(expected.Loss.Item())}.", Renderers.Render(shown, "text/plain"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!backprop gradients", "gradients: NAME is missing, a variable that holds a recorded loss, or a network whose newest loss is meant; there are stale, e, net.")]
    [InlineData("#!backprop gradients net", "gradients: no variable holds a loss computed from 'net'; run the network and keep one: var loss = MeanSquaredError(net.Forward(x), target).")]
    [InlineData("#!backprop gradients x", "gradients: 'x' is a leaf: it was not computed from anything, so there is no graph; computed tensors here are stale, e.")]
    [InlineData("#!backprop gradients e", "gradients: no product with a variable leads to the tensor, so it has no layers; give the loss of a network.")]
    [InlineData("#!backprop gradients stale", "gradients: a checkpointed function captures a tensor that depends on new numbers; give it to the function as an argument.")]
    [InlineData("#!backprop gradients los", "gradients: there is no variable 'los'; computed tensors here are stale, e.")]
    public void What_is_wrong_is_said_in_one_sentence(string line, string sentence)
    {
        _notebook.Let("net", new Linear(2, 2));
        var x = _notebook.Let("x", Variable(1.0));
        _notebook.Let("e", Exp(x));
        var w = Variable(2.0).Named("w");
        var doubled = 2 * w;
        _notebook.Let("stale", Checkpoint(t => doubled * t, Exp(x)));
        w.Assign(3.0);
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Magic.Run(line, _notebook)).Message);
        Assert.Empty(_notebook.Shown);
    }
}
