using System.Diagnostics;
using System.Globalization;
using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>What part of the time of a training its watch takes: in the loop itself, and by all that it does besides.</summary>
internal static class WatchShare
{
    private const double Seconds = 2;
    private const int Rounds = 3;

    private static readonly (string Name, int[] Widths, int Batch, bool IsPlane)[] s_networks =
    [
        ("2-64-64-3, batch 300, boundary", [2, 64, 64, 3], 300, true),
        ("3 layers x 16, batch 16", [16, 16, 16, 16], 16, false),
        ("30 layers x 100, batch 32", [.. Enumerable.Repeat(100, 31)], 32, false),
        ("784-512x3-10, batch 128", [784, 512, 512, 512, 10], 128, false),
    ];

    public static int Run()
    {
        Notebook.Current = new Page();
        Console.WriteLine($"{"",-32}{"step",10}{"watched",10}{"in the loop",13}{"in all",9}{"drawn",8}");
        foreach (var (name, widths, batch, isPlane) in s_networks)
        {
            Train(widths, batch, isPlane, Seconds / 8, isWatched: true);
            var steps = Train(widths, batch, isPlane, Seconds / 2, isWatched: false).Steps * 2;
            List<(double Plain, double Watched, double Own, double Drawn)> rounds = [];
            for (var round = 0; round < Rounds; round++)
            {
                var plain = Train(widths, batch, isPlane, steps, isWatched: false);
                var watched = Train(widths, batch, isPlane, steps, isWatched: true);
                rounds.Add((plain.Time / steps, watched.Time / steps, watched.Own / watched.Time, watched.Drawn / watched.Time));
            }
            var best = (Plain: rounds.Min(round => round.Plain), Watched: rounds.Min(round => round.Watched), Own: rounds.Order().Select(round => round.Own).ElementAt(Rounds / 2), Drawn: rounds.Min(round => round.Drawn));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-32}{best.Plain * 1e6,7:0} µs{best.Watched * 1e6,7:0} µs{best.Own,13:P2}{best.Watched / best.Plain - 1,9:P1}{best.Drawn,6:0.0}/s"));
        }
        return 0;
    }

    private static (int Steps, double Time, double Own, double Drawn) Train(int[] widths, int batch, bool isPlane, double seconds, bool isWatched) =>
        Train(widths, batch, isPlane, int.MaxValue, isWatched, seconds);

    /// <summary>So many steps, or as many as take so long.</summary>
    private static (int Steps, double Time, double Own, double Drawn) Train(int[] widths, int batch, bool isPlane, int steps, bool isWatched, double seconds = double.MaxValue)
    {
        ManualSeed(0);
        var net = new Sequential(widths.Skip(1).SelectMany((width, i) => new Module[] { new Linear(widths[i], width, dtype: DType.Float32), new Tanh() }));
        var data = isPlane ? Datasets.Spirals(batch) : new(Randn([batch, widths[0]], DType.Float32), Constant([.. Enumerable.Range(0, batch).Select(i => (double)(i % widths[^1]))], [batch]));
        var x = data.Inputs.To(DType.Float32);
        var adam = new Adam(net.Parameters.Values, 1e-4);
        var page = (Page)Notebook.Current;
        page.Drawings = 0;
        var (own, done) = (0L, 0);
        var start = Stopwatch.GetTimestamp();
        using (var watch = isWatched ? net.Watch(steps == int.MaxValue ? null : steps, data: isPlane ? data with { Inputs = x } : null) : null)
        {
            while (done < steps && (seconds == double.MaxValue || Stopwatch.GetElapsedTime(start).TotalSeconds < seconds))
                using (TrainingStep())
                {
                    adam.ZeroGrad();
                    var loss = CrossEntropy(net.Forward(x), data.Labels);
                    loss.Backward();
                    adam.Step();
                    done++;
                    if (watch is null) continue;
                    var before = Stopwatch.GetTimestamp();
                    watch.Step(loss);
                    own += Stopwatch.GetTimestamp() - before;
                }
            var time = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return (done, time, own / (double)Stopwatch.Frequency, page.Drawings);
        }
    }

    /// <summary>A notebook whose page takes what is drawn in all its forms.</summary>
    private sealed class Page : INotebook, IDisplayed
    {
        public int Drawings { get; set; }

        public IReadOnlyList<KeyValuePair<string, object?>> Variables => [];

        public CancellationToken Cancellation => CancellationToken.None;

        public void Declare(string name, object value) => throw new NotSupportedException();

        public IDisplayed Display(object value) => this;

        public void Update(object value)
        {
            Renderers.Render(value, "text/html");
            Renderers.Render(value, "text/plain");
            Drawings++;
        }
    }
}
