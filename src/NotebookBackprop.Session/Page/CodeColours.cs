using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookBackprop.Session;

/// <summary>Marks up C# by what its tokens are, as the compiler's own lexer sees them.</summary>
internal static class CodeColours
{
    private static readonly CSharpParseOptions s_script = new(kind: SourceCodeKind.Script);

    /// <summary>The code as spans with a class each: keyword, string, number, comment, call, directive.</summary>
    public static string Markup(string source)
    {
        var markup = new StringBuilder();
        var tokens = SyntaxFactory.ParseTokens(source, options: s_script).ToList();
        for (var i = 0; i < tokens.Count; i++)
        {
            Append(markup, tokens[i].LeadingTrivia);
            Append(markup, Class(tokens[i], i + 1 < tokens.Count ? tokens[i + 1] : default), tokens[i].Text);
            Append(markup, tokens[i].TrailingTrivia);
        }
        return markup.ToString();
    }

    private static void Append(StringBuilder markup, SyntaxTriviaList trivia)
    {
        foreach (var part in trivia)
            Append(markup, part.IsDirective ? "directive" : Comment(part) ? "comment" : null, part.ToFullString());
    }

    private static void Append(StringBuilder markup, string? kind, string text) =>
        markup.Append(kind is null || text.Length == 0 ? Html.Encode(text) : $"<span class=\"{kind}\">{Html.Encode(text)}</span>");

    private static string? Class(SyntaxToken token, SyntaxToken next) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken => "string",
        SyntaxKind.IdentifierToken when IsContextual(token) => "keyword",
        SyntaxKind.IdentifierToken when next.IsKind(SyntaxKind.OpenParenToken) => "call",
        _ when token.Text.StartsWith('$') => "string",
        _ when token.IsKeyword() => "keyword",
        _ => null,
    };

    /// <summary>Words that are keywords where they stand in nearly every notebook.</summary>
    private static bool IsContextual(SyntaxToken token) =>
        token.Text is "var" or "await" or "async" or "from" or "select" or "where" or "record" or "yield" or "with";

    private static bool Comment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
