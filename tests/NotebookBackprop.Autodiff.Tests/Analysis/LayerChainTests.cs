using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Autodiff;

public class LayerChainTests
{
    private static Tensor Layer(Tensor h, Tensor w, string scope, Func<Tensor, Tensor>? activation = null)
    {
        Tensor z;
        using (Scope(scope)) z = MatMul(h, w);
        using (Scope(scope + "a")) return (activation ?? Tanh)(z);
    }

    [Fact]
    public void Modules_are_layers_and_activations_belong_to_the_one_before()
    {
        ManualSeed(1);
        var (x, u, w) = (Randn(4, 3), Variable(Randn(3, 5)), Variable(Randn(5, 2)));
        var h = Layer(x, u, "one");
        var y = Layer(h, w, "two");
        var chain = LayerChain.Of(Mean(Square(y - Ones(4, 2))));

        Assert.True(chain.IsScoped);
        Assert.True(chain.HasBatch);
        Assert.Equal(["one–onea", "two–twoa"], chain.Links.Select(link => link.Name));
        Assert.Equal([(x, h), (h, y)], chain.Links.Select(link => (link.From, link.To)));
    }

    [Fact]
    public void Without_modules_each_operation_on_the_main_path_is_one()
    {
        var (x, w) = (Constant([0.1, 0.2]), Variable(new[,] { { 1.0, 2 }, { 3, 4 } }));
        var chain = LayerChain.Of(Sum(Square(Tanh(MatMul(w, x)))));

        Assert.False(chain.IsScoped);
        Assert.False(chain.HasBatch);
        Assert.Equal(["matmul", "tanh", "square"], chain.Links.Select(link => link.Name));
        Assert.Same(x, chain.Links[0].From);
    }

    [Fact]
    public void A_shortcut_makes_one_link_of_what_it_jumps_over()
    {
        var (x, w) = (Constant(new[,] { { 0.1, 0.2 } }), Variable(Eye(2)));
        var h = MatMul(x, w);
        var y = h + Tanh(MatMul(h, w));

        Assert.Equal([h, y], LayerChain.Of(Sum(y)).Links.Select(link => link.To));
    }

    [Fact]
    public void It_begins_where_it_is_told_to_and_where_all_leaves_vary_at_the_first_that_combines_them()
    {
        var (x, w) = (Variable(new[] { 0.1, 0.2 }), Variable(Eye(2)));
        var z = MatMul(w, x);
        var loss = Sum(Tanh(z));

        Assert.Same(z, LayerChain.Of(loss).Links[0].From);
        Assert.Same(x, LayerChain.Of(loss, x).Links[0].From);
        Assert.Empty(LayerChain.Of(x).Links);
    }

    [Fact]
    public void The_Jacobian_of_a_batch_is_that_of_its_first_example()
    {
        ManualSeed(2);
        var (x, w) = (Randn(4, 3), Variable(Randn(3, 5)));
        var y = Tanh(MatMul(x, w));
        var jacobian = LinkJacobian.Of(new("layer", x, y), hasBatch: true);

        Near(Jacobian(t => Tanh(MatMul(t, w.Detach())), x[0]).Matrix.ToArray(), jacobian.Entries);
        Assert.Equal((5, 3), (jacobian.Rows, jacobian.Columns));
    }

    [Fact]
    public void Where_examples_see_one_another_the_others_are_held()
    {
        ManualSeed(2);
        var x = Variable(Randn(4, 3));
        var y = x - Mean(x, 0);
        var jacobian = LinkJacobian.Of(new("center", x, y), hasBatch: true);

        Near([0.75, 0, 0, 0, 0.75, 0, 0, 0, 0.75], jacobian.Entries);
    }

    [Fact]
    public void The_running_product_is_the_Jacobian_of_the_network_so_far()
    {
        ManualSeed(3);
        var x = Randn(2, 4);
        var weights = Enumerable.Range(0, 3).Select(_ => Variable(Randn(4, 4))).ToList();
        var h = x;
        foreach (var (i, w) in weights.Index()) h = Layer(h, w, $"{i}");
        var layers = Telescope.Of(LayerChain.Of(Sum(h)));

        Near(Jacobian(t => weights.Aggregate(t, (v, w) => Tanh(MatMul(v, w.Detach()))), x[0]).Matrix.ToArray(), layers[^1].Product.Entries);
        Assert.Equal(Math.Log10(layers[^1].ProductSpectrum!.Rms), layers[^1].LogRms, 12);
        Assert.All(layers, layer => Assert.Equal(layer.Spectrum!.Rms, layer.Rms, 12));
    }

    [Fact]
    public void A_product_may_leave_the_range_of_numbers()
    {
        var x = Constant([1.0, 1.0]);
        var h = x * Variable([1.0, 1.0]);
        for (var i = 0; i < 500; i++) h *= 0.1;
        var layers = Telescope.Of(LayerChain.Of(Sum(h), x));

        Assert.Equal(-500, layers[^1].LogRms, 6);
        Assert.InRange(layers.Count(layer => layer.IsClose), 3, Telescope.MostClose);
        Assert.True(layers[0].IsClose && layers[^1].IsClose);
    }

    [Fact]
    public void Too_wide_a_layer_is_refused_with_its_size()
    {
        var x = Variable(Zeros(1300));
        var error = Assert.Throws<InvalidOperationException>(() => LinkJacobian.Of(new("wide", x, x * 2), false));
        Assert.Equal("the Jacobian of the layer wide has 1300 × 1300 entries, more than 1500000; begin nearer to the output, or ask for a part of it with the jacobian command.", error.Message);
    }

    private static void Near(double[] expected, double[] actual) => Assert.Equal(expected, actual, (a, b) => Math.Abs(a - b) < 1e-12);
}
