using System.Globalization;
using NotebookBackprop.Benchmarks;

return args switch
{
    ["peer"] => Comparison.Run(""),
    ["peer", var filter] => Comparison.Run(filter),
    ["kernels"] => Kernels.Run(""),
    ["kernels", var filter] => Kernels.Run(filter),
    ["peak"] => PeakShares.Run(),
    ["first", var side, var name] => First(side, name),
    ["memory"] => MemoryUse.Run(),
    ["buffers"] => BufferSources.Run(),
    ["buffers", var load, var source] => BufferSources.Run(load, source),
    ["depth"] => Growth.Run(),
    ["drawing"] => Drawing.Run(),
    ["arrays"] => Arrays.Run(),
    ["matrices"] => Matrices.Run(),
    ["watch"] => WatchShare.Run(),
    ["trials"] => Trials.Run(""),
    ["trials", var count] => Trials.Run(count),
    _ => Usage(),
};

static int First(string side, string name)
{
    var work = Array.Find(Cases.All, work => work.Name == name)!;
    var seconds = Stopwatches.First((side == "ours" ? work.Ours() : work.Peer()).Step);
    Console.Write(seconds.ToString("R", CultureInfo.InvariantCulture));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        peer [TEXT]  ours and TorchSharp side by side: all cases, or those whose name contains the text
        memory       what a training step allocates and holds at its peak, and what its backward sweep costs beside the forward one
        buffers      where large arrays may come from outside of a training step: four sources beside one another
        depth        how time grows with depth and with the batch; a chain of a million operations on numbers
        drawing      how long graphs of several sizes take to draw, and how large their pages are
        arrays       the same of arrays
        matrices     the same of Jacobians, Hessians, telescopes and costs
        kernels [TEXT]  products, functions of elements and rows under BenchmarkDotNet, on one thread: all, or those whose name contains the text
        peak         products of matrices on one thread, beside the measured peak
        trials [COUNT]  the verdict on networks of known truth, and whether its advice helps: 3,000, or as many as asked for
        watch        what part of a training's time its live drawing takes
        """);
    return 1;
}
