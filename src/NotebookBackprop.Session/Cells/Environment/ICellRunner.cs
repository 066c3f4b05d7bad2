namespace NotebookBackprop.Session;

/// <summary>Runs the code of a cell so that it can be stopped and the session lives on.</summary>
public interface ICellRunner
{
    /// <summary>
    /// Runs code to its end, what follows its awaits included, or until it is interrupted. Around the code
    /// <see cref="Interruption.Heed"/> makes the interrupt known to it, on the thread that it runs on.
    /// </summary>
    /// <param name="code">Whatever it throws is its outcome.</param>
    /// <param name="interrupt">Cancelled by the user.</param>
    Task<CellOutcome> Run(Func<Task> code, CancellationToken interrupt);
}

/// <summary>How code of a cell ended.</summary>
public enum CellEnd
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>The user stopped it.</summary>
    Interrupted,

    /// <summary>Interrupted, but the code does not stop: it sits in a library's loop, say. It is left behind.</summary>
    LeftRunning,
}

/// <summary>How code of a cell ended, and why.</summary>
/// <param name="End">How.</param>
/// <param name="Failure">What it threw, if it failed.</param>
public sealed record CellOutcome(CellEnd End, Exception? Failure = null)
{
    /// <summary>The outcome of code that is over: whatever it throws once it is interrupted is the interrupt's doing.</summary>
    /// <param name="thrown">What it threw; null where it ran to its end.</param>
    /// <param name="interrupt">Cancelled by the user.</param>
    public static CellOutcome Of(Exception? thrown, CancellationToken interrupt) =>
        thrown is null ? new(CellEnd.Completed) : interrupt.IsCancellationRequested ? new(CellEnd.Interrupted) : new(CellEnd.Failed, thrown);
}
