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

    [Theory]
    [InlineData("#!backprop gradients", "gradients: NAME is missing, a variable that holds a recorded loss, or a network whose newest loss is meant; there are stale, e, net.")]
    [InlineData("#!backprop gradients net", "gradients: no variable holds a loss computed from 'net'; run the network and keep one: var loss = MeanSquaredError(net.Forward(x), target).")]
    [InlineData("#!backprop gradients x", "gradients: 'x' is a leaf: it was not computed from anything, so there is no graph; computed tensors here are stale, e.")]
    [InlineData("#!backprop gradients e", "gradients: no product with a variable leads to the tensor, so it has no layers; give the loss of a network.")]
    [InlineData("#!backprop gradients stale", "backward: the variable w was given new numbers after multiply was computed from it; sweep before the change, or compute the output again.")]
    [InlineData("#!backprop gradients los", "gradients: there is no variable 'los'; computed tensors here are stale, e.")]
    public void What_is_wrong_is_said_in_one_sentence(string line, string sentence)
    {
        _notebook.Let("net", new Linear(2, 2));
        var x = _notebook.Let("x", Variable(1.0));
        _notebook.Let("e", Exp(x));
        var w = Variable(2.0).Named("w");
        _notebook.Let("stale", Tanh(w * Exp(x)));
        w.Assign(3.0);
        Assert.Equal(sentence, Assert.Throws<MagicException>(() => Magic.Run(line, _notebook)).Message);
        Assert.Empty(_notebook.Shown);
    }
}
