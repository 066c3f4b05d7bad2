using System.Globalization;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>Products of matrices on one thread beside the measured peak, transposed and skinny ones among them.</summary>
internal static class PeakShares
{
    private static readonly (int M, int K, int N)[] s_products =
    [
        (64, 64, 64), (128, 128, 128), (256, 256, 256), (512, 512, 512), (1024, 1024, 1024), (64, 784, 128), (128, 784, 512), (128, 512, 512), (128, 512, 10),
    ];

    /// <summary>Measures and prints them as a Markdown table.</summary>
    public static int Run()
    {
        SetNumThreads(1);
        var peak = Peak.Measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Peak of multiply-adds, one core, float32: {peak / 1e9:0} GFLOP/s.\n"));
        Console.WriteLine("| product | GFLOP/s | of the peak | left transposed | right transposed |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (m, k, n) in s_products)
        {
            Tensor a = Matrix(m, k), b = Matrix(k, n), aT = Matrix(k, m).T, bT = Matrix(n, k).T;
            var rates = Array.ConvertAll(Stopwatches.Medians(threaded: false, InStep(a, b), InStep(aT, b), InStep(a, bT)), time => 2.0 * m * k * n / time);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {m} × {k} by {k} × {n} | {rates[0] / 1e9:0} | {rates[0] / peak:P0} | {rates[1] / 1e9:0} | {rates[2] / 1e9:0} |"));
        }
        return 0;
    }

    private static Action InStep(Tensor a, Tensor b) => () =>
    {
        using (TrainingStep()) MatMul(a, b);
    };

    private static Tensor Matrix(int rows, int columns) => Constant(Data.Numbers(rows + columns, rows * columns), [rows, columns], DType.Float32);
}
