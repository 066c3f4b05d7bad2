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
