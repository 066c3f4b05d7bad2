using System.Runtime;

namespace NotebookBackprop.Host;

/// <summary>How a run on a cell's thread ended.</summary>
internal enum CellEnd
{
    Completed,
    Failed,
    Interrupted,

    /// <summary>Interrupted, but the code does not stop: it sits in a <c>finally</c>, say. Its thread is left behind.</summary>
    LeftRunning,
}

/// <summary>Runs the code of a cell so that an endless loop in it can be stopped and the session lives on.</summary>
internal static class CellThread
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Nudge = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs to the end, continuations of awaits included, or until interrupted.</summary>
    /// <param name="body">The code.</param>
    /// <param name="interrupt">Cancelled by the user.</param>
    /// <param name="failure">What the code threw, if it failed.</param>
    public static CellEnd Run(Func<Task> body, CancellationToken interrupt, out Exception? failure)
    {
        Exception? thrown = null;
        var thread = new Thread(() => thrown = Controlled(body, interrupt)) { IsBackground = true, Name = "cell" };
        thread.Start();
        var waited = TimeSpan.Zero;
        while (!thread.Join(Nudge))
        {
            if (!interrupt.IsCancellationRequested)
                continue;
            // The abort waits for a thread that sleeps or waits; this wakes it.
            thread.Interrupt();
            if ((waited += Nudge) > Patience)
            {
                failure = null;
                return CellEnd.LeftRunning;
            }
        }
        failure = thrown;
        return thrown is null ? CellEnd.Completed : interrupt.IsCancellationRequested ? CellEnd.Interrupted : CellEnd.Failed;
    }

    private static Exception? Controlled(Func<Task> body, CancellationToken interrupt)
    {
        try
        {
            using var pump = new Pump();
            // A source of its own: given a token that can never be cancelled, ControlledExecution waits forever at its
            // end; and cancelling blocks until the abort has come through, which is not to block who interrupts.
            using var abort = new CancellationTokenSource();
            using var link = interrupt.UnsafeRegister(_ => abort.CancelAsync(), null);
            SynchronizationContext.SetSynchronizationContext(pump);
            // Obsolete because an abort can leave state half-done anywhere: what a notebook's interrupt means. There
            // is no other way to stop a loop without awaits inside the process.
#pragma warning disable SYSLIB0046
            ControlledExecution.Run(() => pump.Run(body, interrupt), abort.Token);
#pragma warning restore SYSLIB0046
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
