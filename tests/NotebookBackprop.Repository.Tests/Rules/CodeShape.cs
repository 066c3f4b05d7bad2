using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Repository.Tests.Rules;

/// <summary>What a code cell does: its directive lines as they stand, and its C# tokens without comments and without the texts of strings.</summary>
static class CodeShape
{
    static readonly CSharpParseOptions s_script = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    public static string Of(string cell)
    {
        var shape = new StringBuilder();
        var code = new StringBuilder();
        foreach (var line in cell.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!IsDirective(line))
            {
                code.Append(line).Append('\n');
                continue;
            }
            shape.Append(Tokens(code.ToString())).Append('\n').Append(line.Trim()).Append('\n');
            code.Clear();
        }
        return shape.Append(Tokens(code.ToString())).ToString();
    }

    static bool IsDirective(string line) => line.TrimStart() is ['#', '!', ..] or ['#', 'r' or 'i', ' ', ..];

    static string Tokens(string code) =>
        string.Join(' ', CSharpSyntaxTree.ParseText(code, s_script).GetRoot().DescendantTokens().Select(Shape));

    static string Shape(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken => "\"\"",
        SyntaxKind.InterpolatedStringTextToken => "",
        _ => token.Text,
    };
}
