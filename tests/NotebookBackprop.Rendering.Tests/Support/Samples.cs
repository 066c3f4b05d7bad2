using static NotebookBackprop.Functions;

namespace NotebookBackprop.Rendering.Tests;

/// <summary>The graphs that drawings are checked on: the lecture's, and those that are hard to lay out.</summary>
internal static class Samples
{
    public static readonly Settings English = new(Language.English, Theme.Auto);

    public static TheoryData<string> Names => [.. All.Keys];

    public static GraphView View(string name)
    {
        var notebook = new FakeNotebook();
        return GraphView.Of(All[name](notebook), notebook);
    }

    public static readonly Dictionary<string, Func<FakeNotebook, Tensor>> All = new()
    {
        ["circuit"] = Circuit,
        ["neuron"] = Neuron,
        ["square"] = n =>
        {
            var x = n.Let("x", Variable(-2));
            return n.Let("s", x * x);
        },
        ["diamond"] = n =>
        {
            var (x, y, z) = (n.Let("x", Variable(-2)), n.Let("y", Variable(5)), n.Let("z", Variable(-4)));
            var a = n.Let("a", x * y + z);
            return n.Let("d", Max(a, z) * a + Tanh(a) / (a - 2.5));
        },
        ["chain"] = n =>
        {
            var h = n.Let("h", Variable(0.3));
            for (var i = 0; i < 30; i++) h = Tanh(h);
            return h;
        },
        ["dense"] = n => Dense(n, 60),
        ["arrays"] = n =>
        {
            var (w, b) = (n.Let("W", Variable(new[,] { { 0.1, 0.5 }, { -0.3, 0.8 } })), n.Let("b", Variable([0.2, 0.4])));
            return n.Let("n", Sigmoid(w * b + Constant([1.0, 2.0])));
        },
        ["hostile"] = n => Hostile.Names.Select(name => Variable(1.5).Named(name)).Aggregate((a, b) => (a + b).Named(b.Name!)),
    };

    public static Tensor Circuit(FakeNotebook n)
    {
        var (x, y, z) = (n.Let("x", Variable(-2)), n.Let("y", Variable(5)), n.Let("z", Variable(-4)));
        var q = n.Let("q", x + y);
        return n.Let("f", q * z);
    }

    public static Tensor Neuron(FakeNotebook n)
    {
        var (w0, x0) = (n.Let("w0", Variable(2)), n.Let("x0", Variable(-1)));
        var (w1, x1) = (n.Let("w1", Variable(-3)), n.Let("x1", Variable(-2)));
        var w2 = n.Let("w2", Variable(-3));
        return n.Let("p", 1 / (1 + Exp(-(w0 * x0 + w1 * x1 + w2))));
    }

    /// <summary>Every node used by later ones at random, near and far.</summary>
    public static Tensor Dense(FakeNotebook n, int nodes)
    {
        var random = new Random(1);
        List<Tensor> all = [.. Enumerable.Range(0, 8).Select(i => n.Let($"n{i}", Variable(i * 0.3 - 1)))];
        while (all.Count < nodes)
        {
            var (a, b) = (all[random.Next(Math.Max(0, all.Count - 6), all.Count)], all[random.Next(Math.Max(0, all.Count - 12), all.Count)]);
            all.Add((all.Count % 3) switch { 0 => a + b, 1 => a * b, _ => Tanh(a) - b });
        }
        return all[^4..].Aggregate((a, b) => a + b);
    }
}
