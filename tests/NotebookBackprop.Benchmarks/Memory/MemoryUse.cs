using NotebookBackprop.Autodiff;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>What a step of training needs of memory, and what its two sweeps cost, as a Markdown table.</summary>
internal static class MemoryUse
{
    private const int Warm = 20, Steps = 20;

    public static int Run()
    {
        SetNumThreads(1);
        Console.WriteLine($"{Comparison.Machine}; float32, tanh, mean of squares, forward and backward on one thread, gradients forgotten in between.\n");
        Console.WriteLine("| layers × width, batch | operations | heap bytes an operation, pooled | with updates by hand | not pooled | new array bytes a step, pooled | peak of arrays by saved values | backward by forward |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var (depth, width, batch) in ((int, int, int)[])[(3, 16, 16), (30, 100, 32), (10, 256, 64), (4, 512, 128), (40, 100, 32)])
            Console.WriteLine(Line(new Network(depth, width, batch), $"{depth} × {width}, {batch}"));
        return 0;
    }

    private static string Line(Network network, string name)
    {
        var pooled = HeapBytes(() =>
        {
            using (TrainingStep()) network.Step();
        });
        var byHand = HeapBytes(() =>
        {
            using (TrainingStep())
            {
                network.Step();
                network.Descend();
            }
        });
        var plain = HeapBytes(() => network.Step());

        var (fresh, peak, saved) = (0L, 0L, 0L);
        for (var i = 0; i < Warm; i++)
            using (TrainingStep())
            {
                var pool = StepMemory.Innermost!.Pool;
                var before = pool.Allocated;
                pool.Peak = pool.Rented;
                saved = network.Saved(network.Step());
                (fresh, peak) = (pool.Allocated - before, pool.Peak);
            }

        var forward = Stopwatches.Medians(false, () =>
        {
            using (TrainingStep()) network.Forward();
        }, () =>
        {
            using (TrainingStep()) network.Step();
        });
        return FormattableString.Invariant($"| {name} | {network.Operations} | {pooled / network.Operations:0} | {byHand / (network.Operations + network.Updates):0} | {plain / network.Operations:0} | {fresh} | {(double)peak / saved:0.00} | {(forward[1] - forward[0]) / forward[0]:0.00} |");
    }

    private static double HeapBytes(Action step)
    {
        for (var i = 0; i < Warm; i++) step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Steps; i++) step();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Steps;
    }
}
