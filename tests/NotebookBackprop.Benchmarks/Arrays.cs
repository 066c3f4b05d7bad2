using System.Diagnostics;
using System.Globalization;
using System.Text;
using NotebookBackprop.Rendering;
using static NotebookBackprop.Functions;

namespace NotebookBackprop.Benchmarks;

/// <summary>How long an array with a gradient takes from its numbers to its page, and how large the page is.</summary>
internal static class Arrays
{
    private static readonly int[][] s_shapes = [[12, 12], [64, 64], [1000, 1000], [1_000_000], [64, 28, 28], [64, 16, 3, 3], [3, 10, 10, 50, 50]];

    public static int Run()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-24}{"first",9}{"again",9}{"page",10}"));
        foreach (var shape in s_shapes)
        {
            ManualSeed(0);
            var x = Variable(Randn(Shape.Of(shape))).Named("x");
            Sum(Square(x)).Backward();
            var page = "";
            var first = Time(Draw);
            var again = Enumerable.Range(0, 5).Select(_ => Time(Draw)).Min();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{x.Shape,-24}{first * 1e3,6:0} ms{again * 1e3,6:0} ms{Encoding.UTF8.GetByteCount(page) / 1e3,7:0} KB"));

            void Draw() => page = Renderers.Render(TensorView.Of(x, Notebook.Current), "text/html");
        }
        return 0;
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
