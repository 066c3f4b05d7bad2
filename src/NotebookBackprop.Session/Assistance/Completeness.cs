using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Session;

/// <summary>Whether a text could run as a cell.</summary>
public enum Completeness
{
    /// <summary>As it stands.</summary>
    Complete,

    /// <summary>With more below it.</summary>
    Incomplete,

    /// <summary>Not even then.</summary>
    Invalid,
}

/// <summary>Reads a text for <see cref="Completeness"/>.</summary>
internal static class CompletenessReader
{
    private static readonly CSharpParseOptions s_script = new(kind: SourceCodeKind.Script);

    /// <summary>How far a text is.</summary>
    public static Completeness Of(string code)
    {
        try
        {
            if (CellSplitter.Split(code) is not [.., CodeSegment last])
                return Completeness.Complete;
            var tree = SyntaxFactory.ParseSyntaxTree(last.Text, s_script);
            if (!SyntaxFactory.IsCompleteSubmission(tree))
                return Completeness.Incomplete;
            return tree.GetDiagnostics().Any(found => found.Severity == DiagnosticSeverity.Error) ? Completeness.Invalid : Completeness.Complete;
        }
        catch (CellLineException)
        {
            return Completeness.Invalid;
        }
    }
}
