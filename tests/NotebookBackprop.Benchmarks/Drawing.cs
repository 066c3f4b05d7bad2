using System.Diagnostics;
using System.Globalization;
using System.Text;
using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>How long a graph takes from its tape to its page, and how large the page is.</summary>
internal static class Drawing
{
    private static readonly (string Name, Func<Tensor> Make)[] s_graphs =
    [
        ("neuron, 10 operations", Neuron),
        ("chain, 200 nodes", () => Loop(100)),
        ("dense, 200 nodes", () => Dense(166, 12)),
        ("dense and far, 200 nodes", () => Dense(166, 100)),
        ("loop, 10,000 operations", () => Loop(5_000)),
        ("dense, 10,000 operations", () => Dense(7_500, 12)),
        ("network, 20 layers", Network),
    ];

    public static int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-26}{"first",9}{"again",9}{"graph",10}{"step",10}  nodes"));
        foreach (var (name, make) in s_graphs)
        {
            var output = make();
            var notebook = Notebook.Current;
            var first = Time(() => Renderers.Render(GraphView.Of(output, notebook), "text/html"));
            var again = Enumerable.Range(0, 5).Select(_ => Time(() => Renderers.Render(GraphView.Of(output, notebook), "text/html"))).Min();
            var view = GraphView.Of(output, notebook);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-26}{first * 1e3,6:0} ms{again * 1e3,6:0} ms{Size(view),7:0} KB{Size(PlayerView.Of(output, notebook)),7:0} KB  {view.Nodes.Count}"));
        }
        return 0;
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Size(object view) => Encoding.UTF8.GetByteCount(Renderers.Render(view, "text/html")) / 1e3;

    private static Tensor Neuron()
    {
        var (w0, x0, w1, x1, w2) = (Variable(2.0), Variable(-1.0), Variable(-3.0), Variable(-2.0), Variable(-3.0));
        return 1 / (1 + Exp(-(w0 * x0 + w1 * x1 + w2)));
    }

    private static Tensor Loop(int times)
    {
        var (h, w) = (Variable(0.3), Variable(1.1));
        for (var i = 0; i < times; i++) h = Tanh(h * w);
        return h;
    }

    /// <summary>Every node used by later ones at random, no farther on than some.</summary>
    private static Tensor Dense(int nodes, int reach)
    {
        var random = new Random(1);
        List<Tensor> all = [.. Enumerable.Range(0, 8).Select(i => Variable(i * 0.3 - 1))];
        while (all.Count < nodes)
        {
            var (a, b) = (all[random.Next(Math.Max(0, all.Count - 6), all.Count)], all[random.Next(Math.Max(0, all.Count - reach), all.Count)]);
            all.Add((all.Count % 3) switch { 0 => a + b, 1 => a * b, _ => Tanh(a) - b });
        }
        return all[^4..].Aggregate((a, b) => a + b);
    }

    private static Tensor Network()
    {
        ManualSeed(0);
        var network = new Sequential(
            from i in Enumerable.Range(0, 20)
            from m in new Module[] { new Linear(100, 100, init: Init.XavierUniform), new Sigmoid() }
            select m);
        return MeanSquaredError(network.Forward(Randn(32, 100)), Zeros(32, 100));
    }
}
