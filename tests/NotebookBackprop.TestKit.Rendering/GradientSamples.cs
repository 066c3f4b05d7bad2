using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.TestKit;

/// <summary>Gradients by layer of every kind of finding.</summary>
public static class GradientSamples
{
    public static TheoryData<string> Names => [.. All.Keys];

    public static IReadOnlyDictionary<string, Func<GradientsView>> All { get; } = new Dictionary<string, Func<GradientsView>>
    {
        ["vanishing"] = () => Net(20, 30, 1, () => new Sigmoid()),
        ["healthy"] = () => Net(12, 60, Math.Sqrt(2), () => new Relu()),
        ["exploding"] = () => Net(16, 30, 3.3, () => new Relu()),
        ["saturated"] = () => Net(6, 30, 1, () => new Sigmoid(), (_, layer) => layer.Bias!.Assign(Full(layer.Bias.Shape, 9))),
        ["choked"] = () => Net(10, 60, Math.Sqrt(2), () => new Relu(), (i, layer) => layer.Weight.Assign((i == 4 ? 1e-4 : 1) * layer.Weight.Detach())),
        ["dead"] = () => Net(8, 20, Math.Sqrt(2), () => new Relu(), (i, layer) => layer.Bias!.Assign(Full(layer.Bias.Shape, i == 3 ? -99 : 0))),
        ["residual"] = Residual,
        ["recurrent"] = Recurrent,
        ["one layer"] = () => Net(1, 4, 1, () => new Relu()),
        ["a thousand layers"] = () => Net(1000, 3, 1.2, () => new Tanh()),
        ["not finite"] = () => Of(Sum(Log(MatMul(Constant(new double[,] { { -1, 2 } }), Variable(new double[,] { { 1, 0 }, { 0, 1 } }).Named("W"))))),
        ["flat"] = Flat,
        ["mild"] = () => Net(6, 40, 0.8, () => new Relu()),
        ["averages"] = Averages,
        ["between"] = Between,
        ["output"] = () => Output(new Sequential(new Linear(4, 20), new Tanh(), new Linear(20, 1))),
        ["branch at zero"] = AtZero,
        ["branch never chosen"] = NeverChosen,
        ["unbalanced losses"] = Unbalanced,
        ["softmax twice"] = () => Twice(),
        ["equal units"] = EqualUnits,
        ["attention"] = () => Attention(0.35),
        ["saturated attention"] = () => Attention(200),
        ["cut off"] = CutOff,
        ["solved"] = Solved,
        ["a NaN in a weight"] = NanWeight,
        ["a loss at every step"] = EachStep,
        ["against"] = Against,
        ["hostile names"] = () => Of(Hostile.Names.Aggregate(Constant(0.5), (x, name) => Tanh(Variable(0.9).Named(name) * x))),
    };

    private static GradientsView Of(Tensor loss, Module? net = null, Optimizer? optimizer = null) => GradientsView.Of(GradientFlow.Of(loss, net, optimizer), new FakeNotebook());

    private static GradientsView Net(int depth, int width, double gain, Func<Module> activation, Action<int, Linear>? change = null)
    {
        var random = new Random(1);
        var net = new Sequential(Enumerable.Range(0, depth).SelectMany(i => i < depth - 1 ? new[] { new Linear(width, width), activation() } : [new Linear(width, width)]));
        Start(net, random, gain);
        foreach (var (i, layer) in net.Children.Values.OfType<Linear>().Index()) change?.Invoke(i, layer);
        return Of(MeanSquaredError(net.Forward(Numbers(random, 16, width)), Numbers(random, 16, width)), net, new Sgd(net.Parameters.Values, 0.1));
    }

    private static GradientsView Residual()
    {
        var random = new Random(2);
        var net = new Sequential(Enumerable.Range(0, 8).Select(_ => new Residual(new Sequential(new LayerNorm(30), new Linear(30, 30), new Gelu(), new Linear(30, 30))))
            .Prepend<Module>(new Linear(10, 30)).Append(new Linear(30, 3)));
        Start(net, random, 0.58);
        return Of(CrossEntropy(net.Forward(Numbers(random, 16, 10)), [.. Enumerable.Range(0, 16).Select(i => i % 3)]), net);
    }

    /// <summary>Two convolutions, each averaged over windows, and a head.</summary>
    private static GradientsView Averages()
    {
        var random = new Random(4);
        var net = new Sequential(new Conv2d(1, 4, 3), new Tanh(), new AvgPool2d(2), new Conv2d(4, 8, 3), new Tanh(), new AvgPool2d(2), new Flatten(), new Linear(32, 3));
        Start(net, random, 1);
        return Of(CrossEntropy(net.Forward(Reshape(Numbers(random, 6, 196), [6, 1, 14, 14])), [0, 1, 2, 0, 1, 2]), net);
    }

    private static GradientsView Recurrent()
    {
        var random = new Random(3);
        var (cell, h) = (new RnnCell(2, 10, activation: x => Relu(x)), Zeros(4, 10));
        Start(cell, random, 2.4);
        for (var step = 0; step < 40; step++) h = cell.Forward(Numbers(random, 4, 2), h);
        return Of(Mean(Square(h)), cell);
    }

    /// <summary>A second loss at the first layer, and layers of sigmoids between.</summary>
    private static GradientsView Between()
    {
        var random = new Random(5);
        List<Linear> layers = [.. Enumerable.Range(0, 10).Select(_ => new Linear(20, 20))];
        foreach (var layer in layers) Start(layer, random, 1);
        var h = Tanh(layers[0].Forward(Numbers(random, 16, 20)));
        var beside = MeanSquaredError(h, Numbers(random, 16, 20));
        foreach (var layer in layers.Skip(1)) h = Sigmoid(layer.Forward(h));
        return Of(MeanSquaredError(h, Numbers(random, 16, 20)) + beside);
    }

    /// <summary>A sigmoid that says 1 where it should say 0.</summary>
    private static GradientsView Output(Sequential net)
    {
        var random = new Random(6);
        Start(net, random, 1);
        ((Linear)net[2]).Bias!.Assign(Full([1], 18));
        return Of(MeanSquaredError(Sigmoid(net.Forward(Numbers(random, 16, 4))), Zeros(16, 1)), net);
    }

    /// <summary>A residual block whose last weights are zero.</summary>
    private static GradientsView AtZero()
    {
        var random = new Random(7);
        var net = new Sequential(new Linear(6, 12), new Residual(new Sequential(new Linear(12, 12), new Relu(), new Linear(12, 12))), new Residual(new Sequential(new Linear(12, 12), new Relu(), new Linear(12, 12))), new Linear(12, 3));
        Start(net, random, 1);
        foreach (var block in new[] { "1", "2" }) net.Parameters[$"{block}.body.2.weight"].Assign(Zeros(12, 12));
        return Of(CrossEntropy(net.Forward(Numbers(random, 12, 6)), [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]), net);
    }

    private static GradientsView NeverChosen()
    {
        var random = new Random(8);
        Tensor trunk = Weights(random, 6, 8, "trunk"), a = Weights(random, 8, 8, "a"), b = Weights(random, 8, 8, "b"), head = Weights(random, 8, 2, "head");
        var h = Relu(MatMul(Numbers(random, 10, 6), trunk));
        return Of(MeanSquaredError(MatMul(Where(Zeros(10, 8), Tanh(MatMul(h, a)), Tanh(MatMul(h, b))), head), Numbers(random, 10, 2)));
    }

    private static GradientsView Unbalanced()
    {
        var random = new Random(9);
        Tensor trunk = Weights(random, 6, 8, "trunk"), one = Weights(random, 8, 2, "price"), two = Weights(random, 8, 3, "kind");
        var h = Tanh(MatMul(Numbers(random, 12, 6), trunk));
        return Of(1000 * MeanSquaredError(MatMul(h, one), Numbers(random, 12, 2)) + CrossEntropy(MatMul(h, two), [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]));
    }

    private static GradientsView Twice()
    {
        var random = new Random(10);
        var net = new Sequential(new Linear(4, 10), new Relu(), new Linear(10, 3), new Softmax());
        Start(net, random, 1.4);
        return Of(CrossEntropy(net.Forward(Numbers(random, 6, 4)), [0, 1, 2, 0, 1, 2]), net);
    }

    private static GradientsView EqualUnits()
    {
        var random = new Random(11);
        var net = new Sequential(new Linear(4, 10), new Tanh(), new Linear(10, 3));
        Start(net, random, 1);
        net.Parameters["0.weight"].Assign(Full([10, 4], 0.1));
        net.Parameters["2.weight"].Assign(Full([3, 10], 0.1));
        return Of(CrossEntropy(net.Forward(Numbers(random, 6, 4)), [0, 1, 2, 0, 1, 2]), net);
    }

    private static GradientsView Attention(double scale)
    {
        var random = new Random(12);
        Tensor words = Weights(random, 20, 8, "words"), q = Weights(random, 8, 8, "q"), k = Weights(random, 8, 8, "k"), v = Weights(random, 8, 8, "v"), head = Weights(random, 8, 3, "head");
        var x = MatMul(Numbers(random, 9, 20), words);
        var y = MatMul(Softmax(scale * MatMul(MatMul(x, q), MatMul(x, k).T), -1), MatMul(x, v));
        return Of(CrossEntropy(MatMul(x + y, head), [0, 1, 2, 0, 1, 2, 0, 1, 2]));
    }

    private static GradientsView CutOff()
    {
        var random = new Random(13);
        var (encoder, head) = (new Sequential(new Linear(4, 6), new Relu()), new Linear(6, 3));
        var net = new Sequential(encoder, head);
        Start(net, random, 1.4);
        return Of(CrossEntropy(head.Forward(encoder.Forward(Numbers(random, 6, 4)).Detach()), [0, 1, 2, 0, 1, 2]), net);
    }

    private static GradientsView Solved()
    {
        var random = new Random(14);
        var net = new Sequential(new Linear(4, 10), new Relu(), new Linear(10, 3));
        Start(net, random, 1.4);
        var y = net.Forward(Numbers(random, 6, 4));
        return Of(MeanSquaredError(y, (y + 1e-4).Detach()), net);
    }

    private static GradientsView NanWeight()
    {
        var random = new Random(15);
        var net = new Sequential(new Linear(2, 3), new Relu(), new Linear(3, 1));
        Start(net, random, 1.4);
        net.Parameters["2.weight"].Assign(Constant(new double[,] { { 1, double.NaN, 0 } }));
        return Of(Mean(Square(net.Forward(Numbers(random, 6, 2)))), net);
    }

    private static GradientsView EachStep()
    {
        var random = new Random(16);
        var (cell, head, h, loss) = (new RnnCell(2, 6), new Linear(6, 1), Zeros(4, 6), (Tensor)0.0);
        Start(cell, random, 0.8);
        Start(head, random, 1);
        for (var step = 0; step < 6; step++)
        {
            h = cell.Forward(Numbers(random, 4, 2), h);
            loss += MeanSquaredError(head.Forward(h), Numbers(random, 4, 1));
        }
        return Of(loss, cell);
    }

    /// <summary>Two branches of which one works against the other.</summary>
    private static GradientsView Against()
    {
        var random = new Random(17);
        Tensor trunk = Weights(random, 6, 8, "trunk"), one = Weights(random, 8, 8, "one"), head = Weights(random, 8, 2, "head");
        var h = MatMul(Numbers(random, 10, 6), trunk);
        return Of(MeanSquaredError(MatMul(Tanh(h) - Tanh(MatMul(0.8 * h + 0.1 * Tanh(h), one)) - 0.6 * Tanh(h), head), Numbers(random, 10, 2)));
    }

    private static Tensor Weights(Random random, int inputs, int outputs, string name) => Variable(Numbers(random, inputs, outputs) / Math.Sqrt(inputs)).Named(name);

    private static GradientsView Flat()
    {
        var net = new Sequential(new Linear(2, 2), new Tanh(), new Linear(2, 2), new Linear(7, 7));
        Start(net, new(4), 1);
        var y = net[2].Forward(net[1].Forward(net[0].Forward(Ones(3, 2))));
        return Of(MeanSquaredError(y, y.Detach()), net);
    }

    /// <summary>Weights of variance gain² / inputs from the sample's own random numbers: other tests draw from the session's.</summary>
    private static void Start(Module net, Random random, double gain)
    {
        foreach (var weight in net.Parameters.Values.Where(parameter => parameter.Shape.Rank >= 2))
        {
            var fan = weight.Shape.Size / weight.Shape[0];
            weight.Assign(Reshape(gain / Math.Sqrt(fan) * Numbers(random, weight.Shape[0], fan), weight.Shape));
        }
    }

    /// <summary>Random numbers of mean 0 and variance 1.</summary>
    private static Tensor Numbers(Random random, int rows, int columns) =>
        Constant([.. Enumerable.Range(0, rows * columns).Select(_ => Math.Sqrt(12) * (random.NextDouble() - 0.5))], [rows, columns]);
}
