using System.Text.Json.Nodes;

namespace NotebookBackprop.Host;

/// <summary>One cell of a notebook, as written; nothing here knows how it is stored or run.</summary>
/// <param name="Id">Unique in the notebook, 1 to 64 characters of <c>[a-zA-Z0-9-_]</c>.</param>
/// <param name="Source">The text, lines ended by <c>\n</c>.</param>
/// <param name="Metadata">Kept as it came, whatever wrote it.</param>
internal abstract record Cell(string Id, string Source, JsonObject Metadata)
{
    /// <summary>What nbformat calls this kind of cell.</summary>
    public abstract string Kind { get; }
}

/// <summary>Text for the reader.</summary>
/// <param name="Attachments">Images carried inside the cell, by file name; null where there are none.</param>
internal sealed record MarkdownCell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null)
    : Cell(Id, Source, Metadata)
{
    public override string Kind => "markdown";
}

/// <summary>Text that is neither run nor rendered.</summary>
/// <param name="Attachments">As in a Markdown cell.</param>
internal sealed record RawCell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null)
    : Cell(Id, Source, Metadata)
{
    public override string Kind => "raw";
}

/// <summary>Code, and what it gave when it last ran.</summary>
/// <param name="Outputs">In the order in which they appeared.</param>
/// <param name="ExecutionCount">Its turn among the executed cells, from 1; null when it has not run.</param>
internal sealed record CodeCell(
    string Id, string Source, JsonObject Metadata, IReadOnlyList<Output> Outputs, int? ExecutionCount = null)
    : Cell(Id, Source, Metadata)
{
    public override string Kind => "code";
}
