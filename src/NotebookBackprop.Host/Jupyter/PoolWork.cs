namespace NotebookBackprop.Host;

/// <summary>Work that a cell gave to other threads: an interrupt ends the cell's waiting for it, and not the work.</summary>
internal static class PoolWork
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    /// <summary>How many threads of the pool are at work.</summary>
    public static int Busy
    {
        get
        {
            ThreadPool.GetMaxThreads(out var all, out _);
            ThreadPool.GetAvailableThreads(out var free, out _);
            return all - free;
        }
    }

    /// <summary>Whether more are at work than were before, even after a moment.</summary>
    /// <param name="before">What <see cref="Busy"/> was.</param>
    public static bool Remains(int before) => !SpinWait.SpinUntil(() => Busy <= before, Moment);
}
