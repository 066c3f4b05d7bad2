namespace NotebookBackprop.Host;

/// <summary>What the process tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A cell failed; the outputs up to it are written.</summary>
    public const int CellFailed = 1;

    /// <summary>A part of the machine's set-up does not work.</summary>
    public const int Broken = 1;

    /// <summary>What was asked for could not be begun, or written.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl+C: 128 and the signal's number, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>All of them, for --help.</summary>
    public const string Help = "Exit codes: 0 all went well; 1 a cell failed, or doctor found something that does not work; 2 it could not be begun, or the results not be written; 130 stopped by Ctrl+C.";
}
