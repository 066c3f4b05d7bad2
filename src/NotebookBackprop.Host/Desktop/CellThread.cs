namespace NotebookBackprop.Host;

/// <summary>
/// Runs the code of a cell on a thread of its own. Its loops look for the interrupt themselves (<see cref="Interruption"/>); a
/// wait is woken; awaiting ends by the token. Who asks waits on his own thread meanwhile.
/// </summary>
internal sealed class CellThread : ICellRunner
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    // An exception in a wait can hit a library's own; code that looks for itself is given the time to.
    private static readonly TimeSpan s_beforeWaking = TimeSpan.FromMilliseconds(100);

    /// <inheritdoc/>
    public Task<CellOutcome> Run(Func<Task> code, CancellationToken interrupt) => Task.FromResult(RunToEnd(code, interrupt));

    private static CellOutcome RunToEnd(Func<Task> code, CancellationToken interrupt)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Outcome(code, interrupt)) { IsBackground = true, Name = "cell" };
        thread.Start();
        var waited = TimeSpan.Zero;
        while (!thread.Join(s_tick))
        {
            if (!interrupt.IsCancellationRequested)
                continue;
            if ((waited += s_tick) > s_beforeWaking)
                thread.Interrupt();
            if (waited > s_patience)
                return new(CellEnd.LeftRunning);
        }
        return CellOutcome.Of(thrown, interrupt);
    }

    private static Exception? Outcome(Func<Task> code, CancellationToken interrupt)
    {
        try
        {
            using var heed = Interruption.Heed(interrupt);
            using var pump = new Pump();
            SynchronizationContext.SetSynchronizationContext(pump);
            pump.Run(code, interrupt);
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
