using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NotebookBackprop.Tensors;

namespace NotebookBackprop.Benchmarks;

/// <summary>
/// Where the memory of large arrays may come from outside of a training step, when nobody says that one is no longer needed: an
/// array is taken and filled, the last few are held, the others forgotten.
/// </summary>
internal static class BufferSources
{
    private const int Held = 6;

    private static readonly (string Name, Func<int, Block> Take)[] s_sources =
    [
        ("garbage collector", length => new Managed(GC.AllocateUninitializedArray<float>(length))),
        ("handed out again", length => new Managed(LargeBuffers<float>.Allocate(length))),
        ("ArrayPool, finalizers", length => new Pooled(length)),
        ("native, finalizers", length => new Native(length)),
    ];

    private static readonly (string Name, int Length, int Turns, int Objects)[] s_loads =
    [
        ("100 kB", 25_000, 40_000, 0),
        ("4 MB", 1_000_000, 4_000, 0),
        ("64 MB", 16_000_000, 200, 0),
        ("4 MB, 3 million objects beside", 1_000_000, 4_000, 3_000_000),
    ];

    /// <summary>Each in a process of its own, so that no heap is another's.</summary>
    public static int Run()
    {
        Console.WriteLine($"{"",-34}{"",-24}{"median",10}{"mean",10}{"longest",11}{"memory",10}");
        foreach (var load in s_loads)
            foreach (var source in s_sources)
            {
                var start = new ProcessStartInfo(Environment.ProcessPath!, ["buffers", load.Name, source.Name]) { RedirectStandardOutput = true };
                if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Insert(0, typeof(BufferSources).Assembly.Location);
                using var child = Process.Start(start)!;
                Console.WriteLine($"{load.Name,-34}{source.Name,-24}{child.StandardOutput.ReadToEnd()}");
            }
        return 0;
    }

    /// <summary>One source under one load.</summary>
    public static int Run(string load, string source)
    {
        var (_, length, turns, objects) = Array.Find(s_loads, each => each.Name == load);
        var take = Array.Find(s_sources, each => each.Name == source).Take;
        var beside = Enumerable.Range(0, objects).Select(i => new object[] { i }).ToArray();
        var numbers = new float[length];
        numbers.AsSpan().Fill(1);
        var held = new Block[Held];
        var times = new double[turns];
        var most = 0L;
        for (var turn = 0; turn < turns; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            var block = take(length);
            numbers.CopyTo(block.Span);
            held[turn % Held] = block;
            times[turn] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if (turn % 50 == 0) most = Math.Max(most, Environment.WorkingSet);
        }
        GC.KeepAlive(beside);
        // The first eighth is start-up.
        var steady = times[(turns / 8)..];
        Array.Sort(steady);
        Console.Write(string.Create(CultureInfo.InvariantCulture, $"{steady[steady.Length / 2],7:0.0} µs{steady.Average(),7:0.0} µs{steady[^1] / 1e3,8:0.0} ms{most >> 20,7} MB"));
        return 0;
    }

    private abstract class Block
    {
        public abstract Span<float> Span { get; }
    }

    private sealed class Managed(float[] array) : Block
    {
        public override Span<float> Span => array;
    }

    private sealed class Pooled(int length) : Block
    {
        private readonly float[] _array = ArrayPool<float>.Shared.Rent(length);

        ~Pooled() => ArrayPool<float>.Shared.Return(_array);

        public override Span<float> Span => _array.AsSpan(0, length);
    }

    private sealed unsafe class Native : Block
    {
        private readonly void* _start;
        private readonly int _length;

        public Native(int length)
        {
            _start = NativeMemory.AlignedAlloc((nuint)length * sizeof(float), 64);
            _length = length;
            GC.AddMemoryPressure(length * sizeof(float));
        }

        ~Native()
        {
            NativeMemory.AlignedFree(_start);
            GC.RemoveMemoryPressure(_length * sizeof(float));
        }

        public override Span<float> Span => new(_start, _length);
    }
}
