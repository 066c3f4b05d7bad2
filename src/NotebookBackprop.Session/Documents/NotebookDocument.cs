using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>A notebook: its cells, and what its front ends noted about it.</summary>
/// <param name="Cells">In reading order.</param>
/// <param name="Metadata">Kept as it came, whatever wrote it.</param>
public sealed record NotebookDocument(IReadOnlyList<Cell> Cells, JsonObject Metadata);
