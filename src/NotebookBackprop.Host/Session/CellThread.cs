namespace NotebookBackprop.Host;

/// <summary>How a run on a cell's thread ended.</summary>
internal enum CellEnd
{
    Completed,
    Failed,
    Interrupted,

    /// <summary>Interrupted, but the code does not stop: it sits in a library's loop, say. Its thread is left behind.</summary>
    LeftRunning,
}

/// <summary>
/// Runs the code of a cell so that it can be stopped and the session lives on. Its loops look for the interrupt themselves
/// (<see cref="Interruption"/>); a wait is woken; awaiting ends by the token.
/// </summary>
internal static class CellThread
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    // An exception in a wait can hit a library's own; code that looks for itself is given the time to.
    private static readonly TimeSpan BeforeWaking = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs to the end, continuations of awaits included, or until interrupted.</summary>
    /// <param name="body">The code.</param>
    /// <param name="interrupt">Cancelled by the user.</param>
    /// <param name="failure">What the code threw, if it failed.</param>
    public static CellEnd Run(Func<Task> body, CancellationToken interrupt, out Exception? failure)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Outcome(body, interrupt)) { IsBackground = true, Name = "cell" };
        thread.Start();
        var waited = TimeSpan.Zero;
        while (!thread.Join(Tick))
        {
            if (!interrupt.IsCancellationRequested)
                continue;
            if ((waited += Tick) > BeforeWaking)
                thread.Interrupt();
            if (waited > Patience)
            {
                failure = null;
                return CellEnd.LeftRunning;
            }
        }
        failure = thrown;
        return thrown is null ? CellEnd.Completed : interrupt.IsCancellationRequested ? CellEnd.Interrupted : CellEnd.Failed;
    }

    private static Exception? Outcome(Func<Task> body, CancellationToken interrupt)
    {
        try
        {
            using var heed = Interruption.Heed(interrupt);
            using var pump = new Pump();
            SynchronizationContext.SetSynchronizationContext(pump);
            pump.Run(body, interrupt);
            return null;
        }
        // Whatever a cell throws is its outcome, and shown as such.
#pragma warning disable CA1031
        catch (Exception e)
        {
            return e;
        }
#pragma warning restore CA1031
    }
}
