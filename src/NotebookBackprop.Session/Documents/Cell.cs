using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>One cell of a notebook, as written; nothing here knows how it is stored or run.</summary>
/// <param name="Id">Unique in the notebook, 1 to 64 characters of <c>[a-zA-Z0-9-_]</c>.</param>
/// <param name="Source">The text, lines ended by <c>\n</c>.</param>
/// <param name="Metadata">Kept as it came, whatever wrote it.</param>
/// <param name="Attachments">Images carried inside the cell, by file name; null where there are none.</param>
public abstract record Cell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null)
{
    /// <summary>What nbformat calls this kind of cell.</summary>
    public abstract string Kind { get; }
}

/// <summary>Text for the reader.</summary>
public sealed record MarkdownCell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null)
    : Cell(Id, Source, Metadata, Attachments)
{
    /// <inheritdoc/>
    public override string Kind => "markdown";
}

/// <summary>Text that is neither run nor rendered.</summary>
public sealed record RawCell(string Id, string Source, JsonObject Metadata, JsonObject? Attachments = null)
    : Cell(Id, Source, Metadata, Attachments)
{
    /// <inheritdoc/>
    public override string Kind => "raw";
}

/// <summary>
/// Code, and what it gave when it last ran: the outputs in the order in which they appeared, and its turn among the
/// executed cells, from 1, or null.
/// </summary>
public sealed record CodeCell(
    string Id, string Source, JsonObject Metadata, IReadOnlyList<Output> Outputs, int? ExecutionCount = null)
    : Cell(Id, Source, Metadata)
{
    /// <inheritdoc/>
    public override string Kind => "code";

    /// <summary>Whether the cell shows an error on purpose: the tag by which Jupyter's own runners know it.</summary>
    public bool MayFail => Metadata["tags"] is JsonArray tags && tags.Any(tag => tag is JsonValue value && value.TryGetValue<string>(out var name) && name == "raises-exception");
}
