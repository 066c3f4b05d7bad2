namespace NotebookBackprop.Host;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A cell failed; the outputs up to it are written.</summary>
    public const int CellFailed = 1;

    /// <summary>What was asked for could not be begun, or written.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C: 128 and the signal's number, as shells have it.</summary>
    public const int Interrupted = 130;
}
