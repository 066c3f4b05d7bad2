using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Host;

/// <summary>Whether a console should run what was typed or offer another line.</summary>
internal sealed record IsCompleteRequest() : Request("is_complete_request")
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <inheritdoc/>
    public override JsonObject Answer(Turn turn)
    {
        var status = Status(turn.Text("code"));
        return status == "incomplete" ? new() { ["status"] = status, ["indent"] = "" } : new() { ["status"] = status };
    }

    private static string Status(string code)
    {
        try
        {
            if (CellSplitter.Split(code) is not [.., CodeSegment last])
                return "complete";
            var tree = SyntaxFactory.ParseSyntaxTree(last.Text, Script);
            if (!SyntaxFactory.IsCompleteSubmission(tree))
                return "incomplete";
            return tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error) ? "invalid" : "complete";
        }
        catch (CellLineException)
        {
            return "invalid";
        }
    }
}
