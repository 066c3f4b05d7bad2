namespace NotebookBackprop.Tensors;

/// <summary>One share of a work that is cut into shares.</summary>
internal interface IShares
{
    /// <summary>Does one share; shares run at the same time and write to different places.</summary>
    void Do(int share);
}

/// <summary>
/// Cuts large work into one share for each thread. The cut never changes what is added to what: results are the same
/// bits for every count of threads.
/// </summary>
internal static class Shares
{
    /// <summary>How many threads compute; at first as many as the machine has processors.</summary>
    public static int Threads { get; set; } = Environment.ProcessorCount;

    /// <summary>How many shares pay for a work.</summary>
    /// <param name="size">The size of the work.</param>
    /// <param name="least">The smallest size that is worth waking a thread for.</param>
    public static int Worth(long size, long least) => (int)Math.Clamp(size / least, 1, Threads);

    /// <summary>Where a share of something begins; share <paramref name="count"/> begins at its end.</summary>
    /// <param name="share">Which share.</param>
    /// <param name="count">How many shares there are.</param>
    /// <param name="length">The length of what is shared.</param>
    /// <param name="grain">What is not to be cut; a share begins at a multiple of it.</param>
    public static int Start(int share, int count, int length, int grain) =>
        (int)Math.Min(length, (long)((length + grain - 1) / grain) * share / count * grain);

    /// <summary>Does all shares; the first on the caller's thread.</summary>
    public static void Run<TShares>(int count, TShares shares) where TShares : class, IShares
    {
        if (count == 1) shares.Do(0);
        else System.Threading.Tasks.Parallel.For(0, count, new() { MaxDegreeOfParallelism = count }, shares.Do);
    }
}
