using NotebookBackprop.Tensors;

namespace NotebookBackprop;

public static partial class Functions
{
    /// <summary>How many threads large operations are spread over; at first as many as the machine has processors.</summary>
    public static int NumThreads => Shares.Threads;

    /// <summary>Spreads large operations over some threads from now on; results are the same for any count.</summary>
    /// <param name="count">From 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public static void SetNumThreads(int count) => Shares.Threads = count >= 1
        ? count
        : throw new ArgumentOutOfRangeException(nameof(count), $"SetNumThreads: {count} threads compute nothing; choose 1 or more.");
}
