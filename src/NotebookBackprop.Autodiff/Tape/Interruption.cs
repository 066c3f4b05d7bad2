namespace NotebookBackprop.Autodiff;

/// <summary>
/// How a front end that cannot stop a user's loop lets the engine end it: sweeps and optimizer steps look whether the cell they
/// run for has been cancelled. Where nobody asked for it they look at one field.
/// </summary>
public static class Interruption
{
    private static Func<CancellationToken>? s_source;

    /// <summary>Says whom the engine asks.</summary>
    /// <param name="source">The token that holds on the calling thread, asked very often; null for none.</param>
    public static void AskAt(Func<CancellationToken>? source) => s_source = source;

    /// <summary>Ends what runs, if it was cancelled. To be called before anything is changed.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    internal static void Check() => s_source?.Invoke().ThrowIfCancellationRequested();
}
