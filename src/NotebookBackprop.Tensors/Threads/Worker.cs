namespace NotebookBackprop.Tensors;

/// <summary>A thread that does one share at a time and sleeps between; shortly after one it still watches for the next.</summary>
#pragma warning disable CA1001 // It lives as long as the process.
internal sealed class Worker
#pragma warning restore CA1001
{
    // Some ten microseconds, as long as waking a thread takes. Both sides yield meanwhile: where the system lets both run on
    // one processor, that costs little.
    private const int Watches = 1000;

    private readonly ManualResetEventSlim _told = new(false, Watches), _done = new(false, Watches);
    private IShares? _shares;
    private int _share;
    private Exception? _error;

    public Worker(int number) =>
        new Thread(Work) { IsBackground = true, Name = $"NotebookBackprop {number}" }.Start();

    /// <summary>Begins a share; <see cref="Finish"/> must follow.</summary>
    public void Begin(IShares shares, int share)
    {
        (_shares, _share) = (shares, share);
        _told.Set();
    }

    /// <summary>Waits until the share is done, also through interrupts: what it writes to may not be let go before. They are passed on afterwards.</summary>
    /// <returns>What the share threw, if anything.</returns>
    public Exception? Finish()
    {
        for (var interrupted = false; ;)
            try
            {
                _done.Wait();
                _done.Reset();
                if (interrupted) Thread.CurrentThread.Interrupt();
                return _error;
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
    }

    private void Work()
    {
        while (true)
        {
            _told.Wait();
            _told.Reset();
            try
            {
                _error = null;
                _shares!.Do(_share);
            }
#pragma warning disable CA1031 // It is thrown again on the caller's thread.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _error = error;
            }
            _shares = null;
            _done.Set();
        }
    }
}
