using System.Text.Json.Nodes;

namespace NotebookBackprop.Session;

/// <summary>One output below a code cell: the four kinds of nbformat.</summary>
public abstract record Output;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, newlines included.</param>
public sealed record StreamOutput(string Name, string Text) : Output;

/// <summary>A value in its forms, one per mime type.</summary>
/// <param name="Data">The forms.</param>
/// <param name="Metadata">What a front end needs to know beside them.</param>
public abstract record RichOutput(MimeBundle Data, JsonObject Metadata) : Output;

/// <summary>A value that was shown while the cell ran.</summary>
/// <param name="Data">The forms.</param>
/// <param name="Metadata">What a front end needs to know beside them.</param>
/// <param name="DisplayId">The name under which it can be replaced; not stored in a file.</param>
public sealed record DisplayData(MimeBundle Data, JsonObject Metadata, string? DisplayId = null)
    : RichOutput(Data, Metadata);

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The forms.</param>
/// <param name="Metadata">What a front end needs to know beside them.</param>
/// <param name="ExecutionCount">The cell's turn.</param>
public sealed record ExecuteResult(MimeBundle Data, JsonObject Metadata, int? ExecutionCount)
    : RichOutput(Data, Metadata);

/// <summary>Why a cell failed.</summary>
/// <param name="Name">The exception's type, or the kind of failure.</param>
/// <param name="Value">The message.</param>
/// <param name="Traceback">The whole report, line by line; front ends show this alone.</param>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : Output;
