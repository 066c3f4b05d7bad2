namespace NotebookBackprop.Session;

/// <summary>
/// Runs the code where it is called, for a process with a single thread. Its loops look for an interrupt that comes from
/// elsewhere, and awaiting ends by it; a wait that blocks the thread cannot be woken.
/// </summary>
public sealed class InPlaceRunner : ICellRunner
{
    /// <inheritdoc/>
    public async Task<CellOutcome> Run(Func<Task> code, CancellationToken interrupt)
    {
        try
        {
            using var heed = Interruption.Heed(interrupt);
            await code().WaitAsync(interrupt);
            return CellOutcome.Of(null, interrupt);
        }
        // Whatever a cell throws is its outcome, and shown as such.
#pragma warning disable CA1031
        catch (Exception e)
        {
            return CellOutcome.Of(e, interrupt);
        }
#pragma warning restore CA1031
    }
}
