using System.Runtime.ExceptionServices;

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
    private static readonly List<Worker> s_workers = [];

    // No lock, as a thread enters its own again: a share may have work to share.
    private static int s_busy;

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

    /// <summary>Does all shares; the first on the caller's thread, and all of them there while another work has the threads.</summary>
    public static void Run<TShares>(int count, TShares shares) where TShares : class, IShares
    {
        if (count == 1 || Interlocked.CompareExchange(ref s_busy, 1, 0) != 0)
        {
            for (var share = 0; share < count; share++) shares.Do(share);
            return;
        }
        Exception? error = null;
        try
        {
            while (s_workers.Count < count - 1) s_workers.Add(new(s_workers.Count + 1));
            for (var share = 1; share < count; share++) s_workers[share - 1].Begin(shares, share);
            try
            {
                shares.Do(0);
            }
            finally
            {
                for (var share = 1; share < count; share++) error = s_workers[share - 1].Finish() ?? error;
            }
        }
        finally
        {
            Volatile.Write(ref s_busy, 0);
        }
        if (error is not null) ExceptionDispatchInfo.Throw(error);
    }
}
