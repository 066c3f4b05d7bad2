using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.Scripting;

namespace NotebookBackprop.Session;

/// <summary>Turns what went wrong in a cell into a <see cref="CellError"/>; remembers the cells' texts for that.</summary>
/// <param name="placeOf">The line of a cell that a frame is at.</param>
internal sealed class ErrorReports(Func<StackFrame, (string File, int Line)?> placeOf)
{
    private readonly Dictionary<string, string[]> _sources = new(StringComparer.Ordinal);

    /// <summary>Remembers a cell's text.</summary>
    public void Add(string label, string source) => _sources[label] = source.Split('\n');

    /// <summary>Errors of the compiler.</summary>
    public CellError Of(CompilationErrorException compilation) =>
        new("Compilation error", "", [.. compilation.Diagnostics.Select(diagnostic =>
        {
            var place = diagnostic.Location.GetLineSpan();
            return Place(place.Path, place.StartLinePosition.Line + 1, $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        })]);

    /// <summary>A line that cannot be run, and why, in one sentence.</summary>
    public CellError Of(string label, int line, string sentence) => new("Error", sentence, [Place(label, line)]);

    /// <summary>An exception of the user's code: the frames outside of cells are left out.</summary>
    public CellError Of(Exception exception)
    {
        while (exception is TargetInvocationException or TypeInitializationException or AggregateException { InnerExceptions.Count: 1 }
            && exception.InnerException is { } cause)
            exception = cause;

        var places = new StackTrace(exception, fNeedFileInfo: false).GetFrames().Select(placeOf).OfType<(string File, int Line)>()
            // The compiler makes the label a path in the notebook's folder.
            .Select(place => (Label: Path.GetFileName(place.File), place.Line))
            .Where(place => _sources.ContainsKey(place.Label))
            .Select(place => Place(place.Label, place.Line))
            .Distinct();
        return new(exception.GetType().FullName!, Message(exception), [.. places]);
    }

    private static string Message(Exception exception) =>
        (exception.InnerException is { } cause and not AggregateException && !exception.Message.Contains(cause.Message, StringComparison.Ordinal)
            ? $"{exception.Message}\nbecause of {cause.GetType().FullName}: {cause.Message}"
            : exception.Message).TrimEnd();

    private ErrorPlace Place(string label, int line, string? note = null) =>
        new(label, line, _sources.GetValueOrDefault(label)?.ElementAtOrDefault(line - 1)?.Trim() ?? "", note);
}
