using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookBackprop.Session;

/// <summary>
/// Splits a cell into pieces of C# and lines for the host. The C# lexer says what is a line of its own and what is part of a
/// string, a comment or code switched off by <c>#if</c>.
/// </summary>
internal static partial class CellSplitter
{
    private static readonly CSharpParseOptions s_script = new(kind: SourceCodeKind.Script);

    /// <summary>The pieces in their order; pieces with nothing to run are left out.</summary>
    /// <exception cref="CellLineException">A line asks for something that the host does not have.</exception>
    public static IReadOnlyList<Segment> Split(string source)
    {
        var lines = SourceText.From(source).Lines.Select(line => line.ToString()).ToArray();
        var segments = new List<Segment>();
        var start = 0;
        foreach (var (line, typed) in HostLines(source))
        {
            AddCode(segments, lines, start, line);
            // A reference to a file stays C#, and begins a new piece: it must come first in its own.
            start = line;
            if (Directives.Of(typed) is null)
                continue;
            segments.Add(new DirectiveSegment(line + 1, typed));
            start++;
        }
        AddCode(segments, lines, start, lines.Length);
        return segments;
    }

    private static void AddCode(List<Segment> segments, string[] lines, int start, int end)
    {
        var code = string.Join('\n', lines[start..end]);
        var tokens = SyntaxFactory.ParseTokens(code, options: s_script);
        if (tokens.Any(token => !token.IsKind(SyntaxKind.EndOfFileToken) || token.LeadingTrivia.Any(trivia => trivia.IsDirective)))
            segments.Add(new CodeSegment(start + 1, new string('\n', start) + code));
    }

    /// <summary>The lines that end a piece of C#: index, and text.</summary>
    private static IEnumerable<(int Line, string Typed)> HostLines(string source)
    {
        var text = SourceText.From(source);
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(source, options: s_script))
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.GetStructure() is not DirectiveTriviaSyntax { IsActive: true })
                    continue;
                var line = text.Lines.IndexOf(trivia.SpanStart);
                var typed = text.Lines[line].ToString().Trim();
                if (!Directives.IsMeant(typed) && !FileLine().IsMatch(typed))
                    continue;
                if (depth > 0)
                    throw new CellLineException(line + 1, $"'{typed}' stands inside brackets of the code around it: put it on the cell's top level.");
                yield return Directives.Of(typed) is null && Directives.IsMeant(typed) ? throw new CellLineException(line + 1, Unknown(typed)) : (line, typed);
            }
            depth += Nesting(token);
        }
    }

    private static string Unknown(string typed) => Language.OfSelector(typed) is { } other
        ? $"'{typed}' switches to {other} inside a C# cell, and this host runs C# cells only: give the text a cell of its own."
        : $"'{typed}' is not a magic command of this host, which knows {string.Join(", ", Directives.All.Select(directive => directive.Name).Where(name => name.Length > 2))}.";

    private static int Nesting(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
        SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
        _ => 0,
    };

    [GeneratedRegex("""^\s*#(r|load)\s""")]
    private static partial Regex FileLine();
}
