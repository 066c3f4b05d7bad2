namespace NotebookBackprop.Session;

/// <summary>How the run of a cell ended.</summary>
public abstract record CellResult;

/// <summary>It ran to its end.</summary>
public sealed record CellSucceeded : CellResult;

/// <summary>It failed; the error is also its last output.</summary>
public sealed record CellFailed(CellError Error) : CellResult;

/// <summary>The user stopped it.</summary>
/// <param name="Stopped">False when its code could not be stopped and still runs: the session is then of no more use.</param>
public sealed record CellInterrupted(bool Stopped) : CellResult;
