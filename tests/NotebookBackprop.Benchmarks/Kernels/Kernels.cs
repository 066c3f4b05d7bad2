using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace NotebookBackprop.Benchmarks;

/// <summary>The inner kernels under BenchmarkDotNet, each on arrays that are there: nothing is allocated or recorded.</summary>
internal static class Kernels
{
    /// <summary>Runs those whose name contains a text.</summary>
    /// <returns>How many types had none, or failed.</returns>
    public static int Run(string filter)
    {
        Functions.SetNumThreads(1);
        // In this process: a program generated elsewhere would not see what is internal.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(new InProcessEmitToolchain(new())))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Unicode)
            .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
        var switcher = BenchmarkSwitcher.FromTypes([typeof(ProductKernels), typeof(ElementKernels), typeof(RowKernels)]);
        return switcher.Run(["--filter", $"*{filter}*"], config).Count(summary => summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success));
    }
}
