using static NotebookBackprop.Functions;

namespace NotebookBackprop.Tests.Networks;

[Collection(nameof(NetworkTests))]
public sealed class LayerTests
{
    [Fact]
    public void Every_layer_has_a_right_gradient_by_its_input_and_by_its_parameters()
    {
        ManualSeed(3);
        (Module Layer, Tensor X)[] cases =
        [
            (new Linear(3, 2), Randn(4, 3)), (new LeakyRelu(0.2), Randn(3, 2)), (new Elu(), Randn(3, 2)), (new Softmax(), Randn(2, 3)),
            (new Flatten(), Randn(2, 2, 3)), (new LayerNorm(4), Randn(3, 4)), (new LayerNorm([2, 3]), Randn(2, 2, 3)),
            (new BatchNorm(3), Randn(5, 3)), (new BatchNorm(2), Randn(2, 2, 3, 2)), (new Conv2d(2, 4, (3, 2), padding: 1, groups: 2), Randn(2, 2, 4, 4)),
            (new MaxPool2d(2), Randn(1, 2, 4, 4)), (new AvgPool2d(2), Randn(1, 2, 4, 4)),
            (new RnnCell(2, 3), Randn(2, 2)), (new GruCell(2, 3), Randn(2, 2)), (new LstmCell(2, 3), Randn(2, 2)),
        ];
        foreach (var (layer, x) in cases)
        {
            Assert.True(CheckGradients(t => Sum(Sin(layer.Forward(t))), x).Passed, layer.GetType().Name);
            foreach (var (name, parameter) in layer.Parameters)
            {
                Sum(Sin(layer.Forward(x))).Backward();
                var (start, at) = (parameter.Detach(), parameter.Shape.Size / 2);
                double Moved(double by)
                {
                    var values = start.ToArray();
                    values[at] += by;
                    parameter.Assign(Constant(values, parameter.Shape));
                    return Sum(Sin(layer.Forward(x))).Item();
                }
                var expected = (Moved(1e-5) - Moved(-1e-5)) / 2e-5;
                parameter.Assign(start);
                Assert.Equal(expected, parameter.Grad!.ToArray()[at], 1e-6);
                layer.ZeroGrad();
                Assert.NotEmpty(name);
            }
        }
    }

    [Fact]
    public void Batch_norm_uses_the_batch_in_training_and_what_it_gathered_after()
    {
        var norm = new BatchNorm(2, momentum: 0.25);
        var x = Constant(new double[,] { { 1, 10 }, { 3, 30 } });
        var y = norm.Forward(x).ToArray();
        Assert.Equal(-1, y[0], 1e-4);
        // The mean of the batch is (2, 20), its variance of n − 1 (2, 200); a quarter of each is taken.
        Assert.Equal([0.5, 5], norm.RunningMean.ToArray());
        Assert.Equal([1.25, 50.75], norm.RunningVariance.ToArray());
        norm.Eval();
        Assert.Equal((3 - 0.5) / Math.Sqrt(1.25 + 1e-5), norm.Forward(x).ToArray()[2], 1e-12);
        Assert.Equal([0.5, 5], norm.RunningMean.ToArray());
    }

    [Fact]
    public void Batch_norm_of_one_example_says_why_it_cannot()
    {
        var net = new Sequential(new Linear(2, 3), new BatchNorm(3));
        Assert.Equal("batch norm: a batch of shape (1, 3) has not two numbers for a channel, so there is no variance to divide by; train on two examples or more, or call Eval() to use the running statistics.",
            Assert.Throws<ArgumentException>(() => net.Forward(Ones(1, 2))).Message);
        net.Eval();
        Assert.Equal([1, 3], net.Forward(Ones(1, 2)).Shape.ToArray());
    }

    [Fact]
    public void A_gru_that_keeps_its_state_and_an_lstm_that_forgets_nothing_follow_their_formulas()
    {
        var gru = new GruCell(1, 1);
        Fill(gru, 0);
        // All gates are a half and n is 0, so half of the state is kept.
        Assert.Equal(0.4, gru.Forward(Ones(1, 1), Full([1, 1], 0.8)).Item(), 12);
        Fill(gru, 0.3);
        double r = 1 / (1 + Math.Exp(-(0.3 * 1 + 0.3 + 0.3 * 0.8 + 0.3))), n = Math.Tanh(0.3 * 1 + 0.3 + r * (0.3 * 0.8 + 0.3));
        Assert.Equal((1 - r) * n + r * 0.8, gru.Forward(Ones(1, 1), Full([1, 1], 0.8)).Item(), 12);
        var lstm = new LstmCell(1, 1);
        Fill(lstm, 0.1);
        var (h, c) = lstm.Forward(Full([1, 1], 1.0), Full([1, 1], 0.5), Full([1, 1], 2.0));
        double a = 0.1 + 0.1 + 0.05 + 0.1, s = 1 / (1 + Math.Exp(-a));
        Assert.Equal(s * 2 + s * Math.Tanh(a), c.Item(), 12);
        Assert.Equal(s * Math.Tanh(c.Item()), h.Item(), 12);
    }

    [Fact]
    public void A_module_that_is_used_again_shares_its_parameters_and_is_told_apart_in_drawings()
    {
        var shared = new Linear(2, 2);
        var net = new Sequential(shared, new Tanh(), shared);
        Assert.Equal(["0.weight", "0.bias"], net.Parameters.Keys);
        Assert.Equal("2", net.Forward(Ones(1, 2)).Scope);
        Assert.Equal(new[] { null, "0.weight", "0.bias" }[1..], net.Parameters.Values.Select(parameter => parameter.Name));

        var unrolled = new Unrolled(new RnnCell(2, 2));
        var y = unrolled.Forward(Ones(1, 2));
        Assert.Equal("cell#3", y.Scope);
        Assert.Equal("cell", Autodiff.Tape.Of(y).Nodes.First(node => node.Op?.Name == "tanh").Scope);
        Assert.Equal("cell.weight_ih", unrolled.Parameters.Values.First().Name);
    }

    [Fact]
    public void Parameters_are_drawn_under_their_whole_path_unless_the_user_named_them()
    {
        var inner = new Linear(2, 2);
        inner.Bias!.Named("b");
        _ = new Sequential(new Residual(new Sequential(inner, new Tanh())));
        Assert.Equal(("0.body.0.weight", "b"), (inner.Weight.Name, inner.Bias.Name));
    }

    [Fact]
    public void To_converts_everything_and_an_optimizer_goes_on()
    {
        var net = new Sequential(new Linear(2, 2), new BatchNorm(2));
        var adam = new Adam(net.Parameters.Values);
        void Descend(DType dtype)
        {
            net.ZeroGrad();
            Sum(Square(net.Forward(Constant(new double[,] { { 1, 2 }, { 3, 5 } }).To(dtype)))).Backward();
            adam.Step();
        }
        Descend(DType.Float64);
        net.To(DType.Float32);
        Assert.All(net.Parameters.Values.Concat(net.Buffers.Values), tensor => Assert.Equal(DType.Float32, tensor.DType));
        Assert.All(net.Parameters.Values, parameter => Assert.Null(parameter.Grad));
        var before = net.Parameters["0.weight"].ToArray();
        Descend(DType.Float32);
        Assert.NotEqual(before, net.Parameters["0.weight"].ToArray());
    }

    [Fact]
    public void A_summary_lists_parts_shapes_and_counts_and_changes_nothing()
    {
        var net = new Sequential(new Linear(3, 100), new BatchNorm(100), new Residual(new Sequential(new Linear(100, 100), new Tanh())), new Dropout(), new Linear(100, 2));
        Assert.Equal("""
            path      module     output    parameters
            0         Linear     (1, 100)         400
            1         BatchNorm  (1, 100)         200
            2.body.0  Linear     (1, 100)      10,100
            2.body.1  Tanh       (1, 100)           0
            3         Dropout    (1, 100)           0
            4         Linear     (1, 2)           202
                                               10,902
            """.ReplaceLineEndings("\n"), net.Summary(Ones(1, 3)).ToString());
        Assert.True(net.IsTraining && net[1].IsTraining);
        Assert.All(net.Buffers["1.running_mean"].ToArray(), mean => Assert.Equal(0, mean));
        Assert.DoesNotContain("(", net.Summary().ToString(), StringComparison.Ordinal);
    }

    private static void Fill(Module net, double value)
    {
        foreach (var parameter in net.Parameters.Values) parameter.Assign(Full(parameter.Shape, value));
    }

    private sealed class Unrolled : Module
    {
        private readonly RnnCell _cell;

        public Unrolled(RnnCell cell) => _cell = AddChild("cell", cell);

        protected override Tensor Compute(Tensor x) => _cell.Forward(x, _cell.Forward(x, _cell.Forward(x)));
    }

    [Fact]
    public void Sizes_and_states_that_do_not_fit_are_refused_with_the_name_of_the_layer()
    {
        void Refused(Func<object> make, string sentence) => Assert.Equal(sentence, Assert.Throws<ArgumentException>(make).Message);
        Refused(() => new Conv2d(1, 2, 0), "conv2d: a filter of 0 x 0 covers nothing; give 1 or more of each.");
        Refused(() => new BatchNorm(0), "batch norm: 0 channels are none; give 1 or more.");
        Refused(() => new LayerNorm(0), "layer norm: shape (0,) holds nothing to normalize; give axes of 1 or more.");
        Refused(() => new RnnCell(3, 4).Forward(Ones(2, 3), Ones(2, 5)), "rnn cell: a state of shape (2, 5) has not the 4 features that the cell keeps along its last axis; give shape (batch, 4).");
        Refused(() => new GruCell(3, 4).Forward(Ones(2, 2), Ones(2, 4)), "gru cell: an input of shape (2, 2) has not the 3 features that the cell takes along its last axis; give shape (batch, 3).");
        Refused(() => new LstmCell(3, 4).Forward(Ones(2, 3), Ones(2, 4), Ones(2, 3)), "lstm cell: a state of shape (2, 3) has not the 4 features that the cell keeps along its last axis; give shape (batch, 4).");
    }
}
