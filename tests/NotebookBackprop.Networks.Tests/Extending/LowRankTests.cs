using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks.Extending;

/// <summary>The module that docs/extending.md works out.</summary>
public sealed class LowRankTests
{
    public LowRankTests() => ManualSeed(1);

    [Fact]
    public void Its_parameters_have_paths_in_a_network()
    {
        var net = new Sequential(new LowRank(4, 3, 2), new Tanh());
        Assert.Equal(["0.a", "0.b"], net.Parameters.Keys);
        Assert.Equal(14, net.ParameterCount);
    }

    [Fact]
    public void It_gives_zeros_at_first_and_what_the_product_of_its_matrices_gives_then()
    {
        var layer = new LowRank(4, 3, 2);
        var x = Randn(5, 4);
        Assert.All(layer.Forward(x).ToArray(), y => Assert.Equal(0, y));

        layer.Parameters["b"].Assign(Randn(3, 2));
        var weight = MatMul(layer.Parameters["b"], layer.Parameters["a"]);
        Assert.All(layer.Forward(x).ToArray().Zip(MatMul(x, weight.T).ToArray()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
    }

    [Fact]
    public void An_optimizer_trains_it()
    {
        var (x, net) = (Randn(32, 4), new LowRank(4, 3, 2));
        var target = MatMul(x, MatMul(Randn(4, 2), Randn(2, 3)));
        var optimizer = new Adam(net.Parameters.Values, 0.05);
        double Loss() => MeanSquaredError(net.Forward(x), target).Item();
        var before = Loss();
        for (var step = 0; step < 300; step++)
        {
            optimizer.ZeroGrad();
            MeanSquaredError(net.Forward(x), target).Backward();
            optimizer.Step();
        }
        Assert.InRange(Loss(), 0, 0.01 * before);
    }
}
