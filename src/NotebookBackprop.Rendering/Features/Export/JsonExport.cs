using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookBackprop.Rendering;

/// <summary>The graph with all its numbers for other programs; <c>docs/export.md</c> says what each member means.</summary>
internal sealed record JsonExport() : Exporter("json")
{
    /// <summary>Raised when a member changes its meaning or goes away; a new member leaves it.</summary>
    private const int Version = 1;

    // Names of all scripts stay readable; whoever puts the file into a page has to encode it there, as with any file.
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string Write(GraphView graph, Settings settings) => new JsonObject
    {
        ["format"] = "NotebookBackprop graph",
        ["version"] = Version,
        ["output"] = graph.Output.Id,
        ["nodes"] = new JsonArray([.. graph.Nodes.Select(Node)]),
        ["edges"] = new JsonArray([.. graph.Edges.Select(Edge)]),
    }.ToJsonString(s_options) + "\n";

    private static JsonObject Node(GraphNode node) => new()
    {
        ["id"] = node.Id,
        ["kind"] = Lower(node.Kind),
        ["name"] = Valid(node.Name),
        ["isNamed"] = node.IsNamed,
        ["operation"] = Valid(node.Op?.Name),
        ["role"] = node.Op is null ? null : Lower(node.Role),
        ["formula"] = Valid(node.Formula?.ToString()),
        ["latex"] = Valid(node.Formula?.ToLatex()),
        ["value"] = Numbers(node.Value),
        ["gradient"] = Numbers(node.Gradient),
        ["fold"] = node.Fold is { } fold ? new JsonObject { ["kind"] = Lower(fold.Kind), ["label"] = Valid(fold.Label), ["operations"] = fold.Operations, ["repeats"] = fold.Repeats } : null,
    };

    private static JsonObject Edge(GraphEdge edge) => new()
    {
        ["from"] = edge.From,
        ["to"] = edge.To,
        ["operand"] = edge.Operand,
        ["rule"] = Valid(edge.Rule?.ToString()),
        ["latex"] = Valid(edge.Rule?.ToLatex()),
        ["derivative"] = Numbers(edge.Derivative),
        ["contribution"] = Numbers(edge.Contribution),
    };

    private static JsonObject? Numbers(Quantity? quantity) => quantity is null ? null : new()
    {
        ["shape"] = new JsonArray([.. quantity.Shape.Select(length => (JsonNode)length)]),
        ["dtype"] = quantity.DType.ToString(),
        ["elements"] = new JsonArray([.. quantity.Elements.Select(Number)]),
        ["isComplete"] = quantity.IsComplete,
        ["least"] = Number(quantity.Least),
        ["greatest"] = Number(quantity.Greatest),
        ["mean"] = Number(quantity.Mean),
    };

    /// <summary>JSON has no word for what is no finite number, so that is a text.</summary>
    private static JsonNode Number(double x) => double.IsNaN(x) ? "NaN" : double.IsInfinity(x) ? x > 0 ? "Infinity" : "-Infinity" : x;

    private static string Lower<T>(T kind) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>Text without half characters, which no reader of UTF-8 takes.</summary>
    private static string? Valid(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
