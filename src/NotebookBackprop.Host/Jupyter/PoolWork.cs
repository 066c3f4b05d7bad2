namespace NotebookBackprop.Host;

/// <summary>Work that cells gave to other threads: an interrupt ends the waiting for it, and not the work.</summary>
internal static class PoolWork
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(300);

    /// <summary>Whether threads of the pool are at work, and not just for a moment as the kernel's own are.</summary>
    public static bool GoesOn => !SpinWait.SpinUntil(() => Busy == 0, s_moment);

    private static int Busy
    {
        get
        {
            ThreadPool.GetMaxThreads(out var all, out _);
            ThreadPool.GetAvailableThreads(out var free, out _);
            return all - free;
        }
    }
}
