using System.Diagnostics;
using System.Globalization;
using TorchSharp;

namespace NotebookBackprop.Benchmarks;

/// <summary>Ours and the peer side by side, as a Markdown table.</summary>
internal static class Comparison
{
    private static readonly int[] s_threadCounts = [1, 2];

    /// <summary>Measures and prints the cases whose name contains a text.</summary>
    /// <returns>How many cases computed other numbers than the peer.</returns>
    public static int Run(string filter)
    {
        var missing = PeerLibrary.WhyMissing();
        if (missing is not null) Console.WriteLine($"{missing}\n");
        Console.WriteLine($"{Machine}; medians. Ratio: the peer's time by ours.\n");
        Console.WriteLine("| case | aim | ours, 1 thread | peer | ratio | ours, 2 threads | peer | ratio | first call: ours | peer |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        var wrong = 0;
        foreach (var work in Cases.All.Where(work => work.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            if (missing is null && Difference(work) is var difference && !(difference <= work.Tolerance))
            {
                Console.WriteLine($"| {work.Name} | ours and the peer's numbers differ by {difference:G3} of the largest |");
                wrong++;
                continue;
            }
            var columns = new List<string> { work.Name, Number(work.Target) };
            foreach (var threads in s_threadCounts) columns.AddRange(Timed(work, threads, missing is null));
            columns.Add(FirstCall(work, "ours"));
            columns.Add(missing is null ? FirstCall(work, "peer") : "");
            Console.WriteLine($"| {string.Join(" | ", columns)} |");
        }
        return wrong;
    }

    private static string[] Timed(Case work, int threads, bool withPeer)
    {
        Functions.SetNumThreads(threads);
        if (!withPeer) return [Time(Stopwatches.Medians(threads > 1, work.Ours().Step)[0], work.Operations), "", ""];
        torch.set_num_threads(threads);
        var times = Stopwatches.Medians(threads > 1, work.Ours().Step, work.Peer().Step);
        return [Time(times[0], work.Operations), Time(times[1], work.Operations), $"**{Number(times[1] / times[0])}**"];
    }

    /// <summary>The largest difference between the two sides after one step, by the largest number.</summary>
    private static double Difference(Case work)
    {
        var (ours, peer) = (work.Ours(), work.Peer());
        ours.Step();
        peer.Step();
        var (mine, theirs) = (ours.Result(), peer.Result());
        return mine.Length != theirs.Length ? double.PositiveInfinity : mine.Zip(theirs, (a, b) => Math.Abs(a - b)).Max() / theirs.Max(Math.Abs);
    }

    /// <summary>The first step in a process of its own, data made before: what a notebook cell pays that runs once.</summary>
    private static string FirstCall(Case work, string side)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(Comparison).Assembly.Location);
        foreach (var argument in (string[])["first", side, work.Name]) start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var seconds = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.TryParse(seconds, CultureInfo.InvariantCulture, out var time) ? Time(time, 0) : "failed";
    }

    private static string Time(double seconds, double operations)
    {
        var time = seconds < 1e-3 ? $"{Number(seconds * 1e6)} µs" : $"{Number(seconds * 1e3)} ms";
        return operations == 0 ? time : $"{time}, {Number(operations / seconds / 1e9)} GFLOP/s";
    }

    /// <summary>Three digits, and no more before the point.</summary>
    private static string Number(double x) =>
        x.ToString(x < 10 ? "0.00" : x < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    /// <summary>What measurements were taken on.</summary>
    public static string Machine => $"{Processor()}, {RuntimeInformationText()}";

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown processor"
        : "unknown processor";

    private static string RuntimeInformationText() =>
        $"{Environment.ProcessorCount} cores, {(System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? 512 : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? 256 : 128)}-bit vectors, .NET {Environment.Version}";
}
