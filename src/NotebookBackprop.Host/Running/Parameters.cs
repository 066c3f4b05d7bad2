using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Host;

/// <summary>
/// Values for a notebook's parameters, by papermill's convention: a cell tagged <c>parameters</c> declares variables with
/// the values they usually have, and a cell put behind it assigns others.
/// </summary>
/// <param name="Assignments">Name and value as typed, in their order.</param>
internal sealed partial record Parameters(IReadOnlyList<(string Name, string Value)> Assignments)
{
    private const string Declared = "parameters", Injected = "injected-parameters";

    /// <summary>Reads <c>name=value</c>.</summary>
    /// <exception cref="UsageException">One is something else.</exception>
    public static Parameters Of(IEnumerable<string> typed) => new([.. typed.Select(Read)]);

    /// <summary>The notebook with the cell that assigns the values.</summary>
    /// <param name="notebook">As read.</param>
    /// <param name="name">The notebook's, for messages.</param>
    /// <exception cref="UsageException">It declares no parameters.</exception>
    public NotebookDocument PutInto(NotebookDocument notebook, string name)
    {
        if (Assignments.Count == 0)
            return notebook;
        var cells = notebook.Cells.Where(cell => !Has(cell, Injected)).ToList();
        var place = cells.FindIndex(cell => cell is CodeCell && Has(cell, Declared));
        if (place < 0)
            throw new UsageException($"{name} has no code cell with the tag '{Declared}', so --parameter {Assignments[0].Name} has no place: tag the cell that declares its parameters.");
        var source = string.Join('\n', Assignments.Select(one => $"{one.Name} = {Literal(one.Value)};"));
        cells.Insert(place + 1, new CodeCell(Injected, source, new() { ["tags"] = new JsonArray(Injected) }, []));
        return notebook with { Cells = cells };
    }

    private static bool Has(Cell cell, string tag) => cell.Metadata["tags"] is JsonArray tags && tags.Any(one => one is JsonValue value && value.TryGetValue(out string? text) && text == tag);

    private static (string, string) Read(string typed)
    {
        var parts = typed.Split('=', 2);
        return parts.Length == 2 && SyntaxFacts.IsValidIdentifier(parts[0])
            ? (parts[0], parts[1])
            : throw new UsageException($"'{typed}' is no parameter: write --parameter name=value.");
    }

    /// <summary>A number or a truth value as it is; anything else as text.</summary>
    private static string Literal(string value) =>
        value is "true" or "false" || Number().IsMatch(value) ? value : SymbolDisplay.FormatLiteral(value, quote: true);

    [GeneratedRegex(@"^[+-]?(\d+|\d*\.\d+([eE][+-]?\d+)?|\d+[eE][+-]?\d+)\z")]
    private static partial Regex Number();
}
