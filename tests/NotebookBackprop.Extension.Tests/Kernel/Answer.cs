using System.Text.Json;

namespace NotebookBackprop.Extension.Tests.Kernel;

/// <summary>Something shown below a cell, in all its forms by mime type.</summary>
/// <param name="Id">What a later output names to take its place; empty for one that stays.</param>
/// <param name="IsUpdate">Whether it took another's place.</param>
/// <param name="Forms">What was sent.</param>
public sealed record Shown(string Id, bool IsUpdate, IReadOnlyDictionary<string, string> Forms)
{
    public string Text => Forms.GetValueOrDefault("text/plain", "");

    public string Html => Forms.GetValueOrDefault("text/html", "");
}

/// <summary>Something that completion offers.</summary>
/// <param name="Text">What would be put in.</param>
/// <param name="Kind">What it is, by Roslyn's names.</param>
/// <param name="Documentation">What it does.</param>
public sealed record Offered(string Text, string Kind, string Documentation);

/// <summary>What came of one command.</summary>
/// <param name="Outputs">What was shown, updates included.</param>
/// <param name="Console">What was written to the console.</param>
/// <param name="Diagnostics">Errors and warnings of the compiler.</param>
/// <param name="Offered">What the editor would offer.</param>
/// <param name="Replaced">What a completion would take the place of: line, first and last character.</param>
/// <param name="Hover">What the editor would show at the pointer; null for nothing.</param>
/// <param name="Failure">The sentence that the command failed with; null where it succeeded.</param>
public sealed record Answer(
    IReadOnlyList<Shown> Outputs, string Console, IReadOnlyList<string> Diagnostics, IReadOnlyList<Offered> Offered, string Replaced, string? Hover, string? Failure)
{
    /// <summary>What the editor would put in.</summary>
    public IReadOnlyList<string> Completions => [.. Offered.Select(item => item.Text)];

    public string Text => string.Join('\n', Outputs.Select(output => output.Text));

    public string Html => string.Join('\n', Outputs.Select(output => output.Html));

    /// <summary>What is to be seen when all is over: of outputs that took each other's place, the last.</summary>
    public IEnumerable<Shown> AtLast => Outputs.Where(output => !output.IsUpdate)
        .Select(output => output.Id.Length == 0 ? output : Outputs.Last(other => other.Id == output.Id));

    /// <summary>The answer that events make, in their order.</summary>
    public static Answer Of(IReadOnlyList<JsonElement> events)
    {
        var outputs = new List<Shown>();
        var diagnostics = new List<string>();
        var offered = new List<Offered>();
        string? hover = null, failure = null, console = "", replaced = "";
        foreach (var happened in events)
        {
            var body = happened.GetProperty("event");
            switch (happened.GetProperty("eventType").GetString())
            {
                case "DisplayedValueProduced" or "ReturnValueProduced":
                    outputs.Add(new(Id(body), false, Forms(body, "formattedValues")));
                    break;
                case "DisplayedValueUpdated":
                    outputs.Add(new(Id(body), true, Forms(body, "formattedValues")));
                    break;
                case "StandardOutputValueProduced":
                    console += Forms(body, "formattedValues")["text/plain"];
                    break;
                case "DiagnosticsProduced":
                    diagnostics.AddRange(body.GetProperty("formattedDiagnostics").EnumerateArray().Select(value => value.GetProperty("value").GetString()!));
                    break;
                case "CompletionsProduced":
                    offered.AddRange(body.GetProperty("completions").EnumerateArray().Select(item => new Offered(Field(item, "insertText"), Field(item, "kind"), Field(item, "documentation"))));
                    replaced = Place(body.GetProperty("linePositionSpan"));
                    break;
                case "HoverTextProduced":
                    hover = Forms(body, "content").Values.First();
                    break;
                case "CommandFailed":
                    failure = body.GetProperty("message").GetString();
                    break;
            }
        }
        return new(outputs, console, diagnostics, offered, replaced, hover, failure);
    }

    /// <summary>Nothing where the editor finds the word by itself.</summary>
    static string Place(JsonElement span)
    {
        if (span.ValueKind != JsonValueKind.Object)
            return "";
        var (start, end) = (span.GetProperty("start"), span.GetProperty("end"));
        return $"{start.GetProperty("line")}:{start.GetProperty("character")}-{end.GetProperty("character")}";
    }

    static string Field(JsonElement item, string name) => item.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";

    static string Id(JsonElement body) => body.GetProperty("valueId").GetString() ?? "";

    static Dictionary<string, string> Forms(JsonElement body, string name) => body.GetProperty(name).EnumerateArray()
        .ToDictionary(value => value.GetProperty("mimeType").GetString()!, value => value.GetProperty("value").GetString()!);
}
