using System.ComponentModel;

namespace NotebookBackprop.Session;

/// <summary>Where compiled cells look whether they are to stop: <see cref="InterruptChecks"/> puts the call into them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Interruption
{
    // Flows into the tasks and threads that a cell starts, so that one cell's interrupt ends no other cell's work.
    private static readonly AsyncLocal<CancellationToken> Current = new();
    private static volatile int pending;

    [ThreadStatic]
    private static bool isCellThread;

    /// <summary>
    /// Ends the code that calls it where its cell has been interrupted: on the cell's thread, and in tasks. Elsewhere, as on a
    /// thread of the cell's own, nobody would catch the exception, and the process would end.
    /// </summary>
    /// <exception cref="OperationCanceledException">The cell has been interrupted.</exception>
    public static void Check()
    {
        if (pending != 0 && (isCellThread || Task.CurrentId is not null))
            Current.Value.ThrowIfCancellationRequested();
    }

    /// <summary>Makes an interrupt known to what this thread, a cell's, runs from here on; for who runs cells.</summary>
    /// <param name="interrupt">Cancelled by the user.</param>
    /// <returns>To be disposed when the cell's code has ended.</returns>
    public static IDisposable Heed(CancellationToken interrupt)
    {
        isCellThread = true;
        Current.Value = interrupt;
        return new Pending(interrupt);
    }

    /// <summary>Loops pay for looking further only for as long as something may have to end.</summary>
    private sealed class Pending : IDisposable
    {
        // The cell's thread may be the first of many that hear of it.
        private static readonly TimeSpan ForTasks = TimeSpan.FromSeconds(1);

        private readonly CancellationTokenRegistration registration;
        private bool hasBegun;

        public Pending(CancellationToken interrupt) => registration = interrupt.UnsafeRegister(state => ((Pending)state!).Begin(), this);

        public void Dispose()
        {
            registration.Dispose();
            isCellThread = false;
            if (hasBegun)
                Task.Delay(ForTasks).ContinueWith(_ => Interlocked.Decrement(ref pending), TaskScheduler.Default);
        }

        private void Begin()
        {
            hasBegun = true;
            Interlocked.Increment(ref pending);
        }
    }
}
