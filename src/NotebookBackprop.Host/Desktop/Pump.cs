using System.Collections.Concurrent;

namespace NotebookBackprop.Host;

/// <summary>Brings what follows an <c>await</c> in a cell back to the cell's thread, where it can be interrupted.</summary>
internal sealed class Pump : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> _work = [];
    private volatile bool _isInterrupted;

    /// <summary>Runs a task and its continuations on this thread until the task is done.</summary>
    /// <param name="body">Starts the task.</param>
    /// <param name="interrupt">Ends the waiting.</param>
    public void Run(Func<Task> body, CancellationToken interrupt)
    {
        var task = body();
        task.ContinueWith(_ => _work.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        try
        {
            foreach (var (call, state) in _work.GetConsumingEnumerable(interrupt))
                call(state);
        }
        finally
        {
            _isInterrupted = !task.IsCompleted;
        }
        task.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        // What an interrupted cell waited for may come yet: it does not go on then.
        if (_isInterrupted)
            return;
        try
        {
            _work.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The cell is over; what it left behind goes on elsewhere. (A disposed collection throws this too.)
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <inheritdoc/>
    public void Dispose() => _work.Dispose();
}
