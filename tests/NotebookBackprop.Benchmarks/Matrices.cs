using System.Diagnostics;
using System.Globalization;
using System.Text;
using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>Jacobians, Hessians, telescopes and costs of several sizes: how long until they are drawn, and how large their pages are.</summary>
internal static class Matrices
{
    public static int Run()
    {
        ManualSeed(1);
        Console.WriteLine("| view | computed | drawn | page |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var n in (int[])[10, 100, 500, 1000, 2000])
        {
            var (w, x) = (Randn(n, n) / Math.Sqrt(n), Variable(Randn(n)));
            var y = Tanh(MatMul(w, x));
            Show($"Jacobian {n} × {n}, tanh layer", () => JacobianView.Of(y, x, Notebook.Current));
        }
        foreach (var n in (int[])[10, 100, 500, 5000])
        {
            var v = Variable(Randn(n));
            var loss = Sum(Square(Tanh(MatMul(Randn(50, n) / Math.Sqrt(n), v))));
            Show(n > HessianView.MostElements ? $"Hessian by products, {n} numbers" : $"Hessian {n} × {n}", () => HessianView.Of(loss, v, Notebook.Current));
        }
        foreach (var (layers, width, batch) in ((int, int, int)[])[(5, 100, 32), (20, 100, 32), (1000, 64, 4), (5, 1000, 32)])
        {
            var net = new Sequential(from i in Enumerable.Range(0, layers) from m in new Module[] { new Linear(width, width), new Tanh() } select m);
            var loss = Mean(Square(net.Forward(Randn(batch, width))));
            Show($"telescope, {layers} layers of {width}", () => TelescopeView.Of(loss, null, Notebook.Current));
            var first = net.Parameters.First().Value;
            Show("cost of the same", () => CostView.Of(loss, first, Notebook.Current));
        }
        return 0;
    }

    private static void Show(string name, Func<object> read)
    {
        Renderers.Render(read(), "text/html"); // compiled in full before it is timed
        var watch = Stopwatch.StartNew();
        var view = read();
        var computed = watch.Elapsed.TotalMilliseconds;
        var html = Renderers.Render(view, "text/html");
        var drawn = watch.Elapsed.TotalMilliseconds - computed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {computed:0.0} ms | {drawn:0.0} ms | {Encoding.UTF8.GetByteCount(html) / 1e3:0.0} kB |"));
    }
}
