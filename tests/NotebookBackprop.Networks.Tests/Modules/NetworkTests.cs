using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

// The seed is the session's, so these run on their own.
[Collection(nameof(NetworkTests)), CollectionDefinition(nameof(NetworkTests), DisableParallelization = true)]
public sealed class NetworkTests
{
    [Fact]
    public void The_deep_network_of_the_contract_runs_and_every_parameter_gets_a_gradient()
    {
        ManualSeed(1);
        var net = new Sequential(
            from i in Enumerable.Range(0, 20)
            from m in new Module[] { new Linear(100, 100, init: Init.XavierUniform), new Sigmoid() }
            select m);
        var loss = MeanSquaredError(net.Forward(Randn(32, 100)), Zeros(32, 100));
        loss.Backward();

        Assert.Equal(40, net.Count);
        Assert.Equal(20 * (100 * 100 + 100), net.ParameterCount);
        Assert.Equal(["0.weight", "0.bias", "2.weight"], net.Parameters.Keys.Take(3));
        Assert.All(net.Parameters.Values, parameter => Assert.Equal(parameter.Shape, parameter.Grad!.Shape));
        Assert.Equal(0.5, Sigmoid(Constant(0)).Item());
        net.ZeroGrad();
        Assert.All(net.Parameters.Values, parameter => Assert.Null(parameter.Grad));
    }

    [Fact]
    public void What_is_recorded_carries_the_modules_path()
    {
        var net = new Sequential(new Residual(new Sequential(new Linear(2, 2), new Tanh())));
        var y = net.Forward(Ones(1, 2));
        Assert.Equal(("0", "0/body/1"), (y.Scope, y.Inputs[1].Scope));
        Assert.Equal(["0.body.0.weight", "0.body.0.bias"], net.Parameters.Keys);
    }

    [Fact]
    public void Linear_is_the_product_with_the_transposed_weights_and_the_bias()
    {
        var layer = new Linear(2, 1);
        layer.Weight.Assign(Constant(new double[,] { { 2, 3 } }));
        layer.Bias!.Assign(Constant([10]));
        Assert.Equal([18], layer.Forward(Constant(new double[,] { { 1, 2 } })).ToArray());
        Assert.True(CheckGradients(layer.Forward, Constant(new double[,] { { 1, 2 }, { 3, 4 } })).Passed);
    }

    [Fact]
    public void Initial_weights_have_the_variance_of_their_source()
    {
        ManualSeed(2);
        double Of(Init init) => Var(init.Start([300, 200], DType.Float64)).Item();
        Assert.Equal(1 / 600.0, Of(Init.Uniform), 1e-4);
        Assert.Equal(2 / 500.0, Of(Init.XavierUniform), 1e-4);
        Assert.Equal(2 / 500.0, Of(Init.XavierNormal), 1e-4);
        Assert.Equal(2 / 200.0, Of(Init.HeUniform), 3e-4);
        Assert.Equal(2 / 200.0, Of(Init.HeNormal), 3e-4);
    }

    [Fact]
    public void Dropout_drops_in_training_alone()
    {
        var net = new Sequential(new Dropout(0.5));
        var x = Ones(100);
        Assert.Contains(0, net.Forward(x).ToArray());
        net.Eval();
        Assert.Same(x, net.Forward(x));
        net.Train();
        Assert.Contains(0, net.Forward(x).ToArray());
    }

    [Fact]
    public void What_does_not_fit_is_said_with_both_sizes()
    {
        Assert.Equal("linear: an input of shape (4, 3) has not the 2 features that the layer takes along its last axis; make the two equal.",
            Assert.Throws<ArgumentException>(() => new Linear(2, 5).Forward(Ones(4, 3))).Message);
        Assert.Equal("linear: -1 inputs and 5 outputs are not both 1 or more; raise the one that is not.",
            Assert.Throws<ArgumentException>(() => new Linear(-1, 5)).Message);
        Assert.Equal("residual: the body makes shape (4, 5) of (4, 2); give a body that keeps the shape.",
            Assert.Throws<ArgumentException>(() => new Residual(new Linear(2, 5)).Forward(Ones(4, 2))).Message);
    }
}
