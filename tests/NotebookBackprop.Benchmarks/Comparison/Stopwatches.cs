using System.Diagnostics;

namespace NotebookBackprop.Benchmarks;

/// <summary>Times of two works, taken in turns so that what else the machine does falls on both.</summary>
internal static class Stopwatches
{
    private const double WarmUp = 1, Sample = 0.004, LeadIn = 0.02;
    private const int Samples = 31;

    /// <summary>The median time of a step of each work on one thread, in seconds.</summary>
    public static double[] Medians(params Action[] steps) => Medians(threaded: false, steps);

    /// <summary>The median time of a step of each work, in seconds.</summary>
    /// <param name="threaded">Whether the works use several threads. Then each runs for a while before a sample: OpenMP's threads watch for more work some milliseconds after theirs is done, on the processor that the other side needs.</param>
    /// <param name="steps">The works.</param>
    public static double[] Medians(bool threaded, params Action[] steps)
    {
        var counts = Array.ConvertAll(steps, Count);
        var times = Array.ConvertAll(steps, _ => new double[Samples]);
        for (var sample = 0; sample < Samples; sample++)
            for (var i = 0; i < steps.Length; i++)
            {
                if (threaded) RunFor(LeadIn, steps[i]);
                times[i][sample] = Time(steps[i], counts[i]) / counts[i];
            }
        return Array.ConvertAll(times, Median);
    }

    /// <summary>The time of the first call, in seconds.</summary>
    public static double First(Action step) => Time(step, 1);

    /// <summary>Runs until the code is compiled in full, then says how many steps make a sample.</summary>
    private static int Count(Action step)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        for (; watch.Elapsed.TotalSeconds < WarmUp || done < 3; done++) step();
        return Math.Max(1, (int)(Sample / Time(step, 1 + done / 20) * (1 + done / 20)));
    }

    private static void RunFor(double seconds, Action step)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds;) step();
    }

    private static double Time(Action step, int count)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++) step();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
