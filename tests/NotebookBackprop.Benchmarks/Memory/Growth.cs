using System.Diagnostics;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>How the time of a step grows with depth and with the batch, and what one operation on numbers costs.</summary>
internal static class Growth
{
    private const int Width = 128, Batch = 64, Chain = 1_000_000;

    public static int Run()
    {
        SetNumThreads(1);
        Console.WriteLine($"{Comparison.Machine}; float32, layers of {Width}, tanh, forward and backward on one thread, in a training step; medians.\n");
        // What follows is compiled in full by then.
        _ = StepTime(new(10, Width, Batch));
        Print("depth", [10, 20, 40, 80, 160, 320, 640], depth => new(depth, Width, Batch));
        Print("batch", [32, 64, 128, 256, 512, 1024], batch => new(10, Width, batch));
        Console.WriteLine($"| chain of {Chain} operations on numbers | forward | backward | both |\n| --- | ---: | ---: | ---: |");
        var c = Constant(1.0000001);
        PrintChain("y · c", y => y * c);
        PrintChain("y · 1.0000001", y => y * 1.0000001);
        PrintChain("tanh y", Functions.Tanh);
        return 0;
    }

    private static void Print(string what, int[] sizes, Func<int, Network> make)
    {
        Console.WriteLine($"| {what} | step | each |\n| ---: | ---: | ---: |");
        var times = Array.ConvertAll(sizes, size =>
        {
            var time = StepTime(make(size));
            Console.WriteLine(FormattableString.Invariant($"| {size} | {time * 1e3:0.000} ms | {time * 1e6 / size:0.00} µs |"));
            return time;
        });
        var (slope, start, fit) = Line(Array.ConvertAll(sizes, size => (double)size), times);
        var (exponent, _, _) = Line(Array.ConvertAll(sizes, size => Math.Log(size)), Array.ConvertAll(times, Math.Log));
        Console.WriteLine(FormattableString.Invariant($"\nFit: {start * 1e6:0.0} µs + {slope * 1e6:0.00} µs · {what}, R² = {fit:0.0000}; as a power, {what}^{exponent:0.00}.\n"));
    }

    private static double StepTime(Network network) => Stopwatches.Medians(false, () =>
    {
        using (TrainingStep()) network.Step();
    })[0];

    private static void PrintChain(string name, Func<Tensor, Tensor> operation)
    {
        List<double> forward = [], backward = [];
        for (var run = 0; run < 7; run++)
        {
            GC.Collect();
            var x = Variable(0.5);
            var start = Stopwatch.GetTimestamp();
            var y = x;
            for (var i = 0; i < Chain; i++) y = operation(y);
            forward.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / Chain);
            start = Stopwatch.GetTimestamp();
            y.Backward();
            backward.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / Chain);
        }
        forward.Sort();
        backward.Sort();
        Console.WriteLine(FormattableString.Invariant($"| {name} | {forward[3]:0} ns | {backward[3]:0} ns | {forward[3] + backward[3]:0} ns |"));
    }

    /// <summary>The straight line nearest to some points, and how much of their variance it explains.</summary>
    private static (double Slope, double Start, double Fit) Line(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        double covariance = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum(), variance = x.Sum(a => (a - meanX) * (a - meanX));
        var slope = covariance / variance;
        var start = meanY - slope * meanX;
        var left = x.Zip(y, (a, b) => Math.Pow(b - start - slope * a, 2)).Sum();
        return (slope, start, 1 - left / y.Sum(b => (b - meanY) * (b - meanY)));
    }
}
