using System.Collections.Concurrent;

namespace NotebookBackprop.Session.Tests;

/// <summary>A thread on which everything happens, as in a browser: what follows an await comes back to it.</summary>
internal sealed class OneThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Call, object? State)> _work = [];

    /// <summary>Runs a task to its end.</summary>
    public static void Run(Func<Task> body)
    {
        var (before, here) = (Current, new OneThread());
        SetSynchronizationContext(here);
        try
        {
            var task = body();
            task.ContinueWith(_ => here._work.CompleteAdding(), TaskScheduler.Default);
            foreach (var (call, state) in here._work.GetConsumingEnumerable())
                call(state);
            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state) => _work.Add((d, state));
}
