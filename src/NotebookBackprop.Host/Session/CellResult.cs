namespace NotebookBackprop.Host;

/// <summary>How the run of a cell ended.</summary>
internal abstract record CellResult;

/// <summary>It ran to its end.</summary>
internal sealed record CellSucceeded : CellResult;

/// <summary>It failed; the error is also its last output.</summary>
internal sealed record CellFailed(CellError Error) : CellResult;

/// <summary>The user stopped it.</summary>
/// <param name="Stopped">False when its code could not be stopped and still runs: the session is then of no more use.</param>
internal sealed record CellInterrupted(bool Stopped) : CellResult;
