using System.ComponentModel;

namespace NotebookBackprop.Session;

/// <summary>Where compiled cells look whether they are to stop: <see cref="InterruptChecks"/> puts the call into them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Interruption
{
    // Flows into the tasks and threads that a cell starts, so that one cell's interrupt ends no other cell's work.
    private static readonly AsyncLocal<CancellationToken> s_current = new();
    private static volatile int s_pending;

    [ThreadStatic]
    private static bool s_isCellThread;

    /// <summary>
    /// Ends the code that calls it where its cell has been interrupted: on the cell's thread, and in tasks. Elsewhere, as on a
    /// thread of the cell's own, nobody would catch the exception, and the process would end.
    /// </summary>
    /// <exception cref="OperationCanceledException">The cell has been interrupted.</exception>
    public static void Check()
    {
        if (s_pending != 0 && (s_isCellThread || Task.CurrentId is not null))
            s_current.Value.ThrowIfCancellationRequested();
    }

    /// <summary>Makes an interrupt known to what this thread, a cell's, runs from here on; for who runs cells.</summary>
    /// <param name="interrupt">Cancelled by the user.</param>
    /// <returns>To be disposed when the cell's code has ended.</returns>
    public static IDisposable Heed(CancellationToken interrupt)
    {
        s_isCellThread = true;
        s_current.Value = interrupt;
        return new Pending(interrupt);
    }

    /// <summary>Loops pay for looking further only for as long as something may have to end.</summary>
    private sealed class Pending : IDisposable
    {
        // The cell's thread may be the first of many that hear of it.
        private static readonly TimeSpan s_forTasks = TimeSpan.FromSeconds(1);

        private readonly CancellationTokenRegistration _registration;
        private bool _hasBegun;

        public Pending(CancellationToken interrupt) => _registration = interrupt.UnsafeRegister(state => ((Pending)state!).Begin(), this);

        public void Dispose()
        {
            _registration.Dispose();
            s_isCellThread = false;
            if (_hasBegun)
                Task.Delay(s_forTasks).ContinueWith(_ => Interlocked.Decrement(ref s_pending), TaskScheduler.Default);
        }

        private void Begin()
        {
            _hasBegun = true;
            Interlocked.Increment(ref s_pending);
        }
    }
}
