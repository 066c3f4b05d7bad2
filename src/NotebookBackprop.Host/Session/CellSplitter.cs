using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NotebookBackprop.Magics;

namespace NotebookBackprop.Host;

/// <summary>
/// Splits a cell into pieces of C# and magic lines. The C# lexer says what is a line of its own and what is part of a
/// string, a comment or code switched off by <c>#if</c>.
/// </summary>
internal static partial class CellSplitter
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>The pieces in their order; pieces with nothing to run are left out.</summary>
    /// <exception cref="CellLineException">A line asks for something that the host does not have.</exception>
    public static IReadOnlyList<Segment> Split(string source)
    {
        var lines = SourceText.From(source).Lines.Select(line => line.ToString()).ToArray();
        var segments = new List<Segment>();
        var start = 0;
        foreach (var (line, magic) in HostLines(source))
        {
            AddCode(segments, lines, start, line);
            if (magic)
                segments.Add(new MagicSegment(line + 1, lines[line].Trim()));
            // A reference to a file stays C#, and begins a new piece: it must come first in its own.
            start = IsFileReference(lines[line]) ? line : line + 1;
        }
        AddCode(segments, lines, start, lines.Length);
        return segments;
    }

    private static void AddCode(List<Segment> segments, string[] lines, int start, int end)
    {
        var code = string.Join('\n', lines[start..end]);
        var tokens = SyntaxFactory.ParseTokens(code, options: Script);
        if (tokens.Any(token => !token.IsKind(SyntaxKind.EndOfFileToken) || token.LeadingTrivia.Any(trivia => trivia.IsDirective)))
            segments.Add(new CodeSegment(start + 1, new string('\n', start) + code));
    }

    /// <summary>The lines that end a piece of C#: index, and whether it is a magic line.</summary>
    private static IEnumerable<(int Line, bool IsMagic)> HostLines(string source)
    {
        var text = SourceText.From(source);
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(source, options: Script))
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.GetStructure() is not DirectiveTriviaSyntax { IsActive: true })
                    continue;
                var line = text.Lines.IndexOf(trivia.SpanStart);
                var typed = text.Lines[line].ToString().Trim();
                if (!typed.StartsWith("#!", StringComparison.Ordinal) && !Package().IsMatch(typed) && !IsFileReference(typed))
                    continue;
                if (depth > 0)
                    throw new CellLineException(line + 1, $"'{typed}' stands inside brackets of the code around it: put it on the cell's top level.");
                yield return (line, IsMagic(typed, line + 1));
            }
            depth += Nesting(token);
        }
    }

    private static bool IsMagic(string typed, int line)
    {
        if (typed.Split((char[]?)null, 2)[0] == Magic.Prefix)
            return true;
        if (Package().Match(typed) is { Success: true } package)
            return Satisfied(package, line);
        if (IsFileReference(typed) || Language.OfSelector(typed) == Language.CSharp)
            return false;
        throw new CellLineException(line, Language.OfSelector(typed) is { } other
            ? $"'{typed}' switches to {other} inside a C# cell, and this host runs C# cells only: give the text a cell of its own."
            : $"'{typed}' is not a magic command of this host, which knows {Magic.Prefix} and #!csharp.");
    }

    /// <summary>The host is made of our package: a reference to it, and the place to find it, ask for nothing more.</summary>
    private static bool Satisfied(Match package, int line)
    {
        var name = package.Groups["name"].Value;
        if (package.Groups["kind"].Value == "r" && !name.Equals("NotebookBackprop", StringComparison.OrdinalIgnoreCase))
            throw new CellLineException(line, $"The package '{name}' cannot be loaded: this host brings NotebookBackprop and loads no other package; refer to an assembly with #r \"path.dll\".");
        return false;
    }

    private static bool IsFileReference(string typed) => FileReference().IsMatch(typed) && !Package().IsMatch(typed);

    private static int Nesting(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
        SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
        _ => 0,
    };

    [GeneratedRegex("""^\s*#(?<kind>[ri])\s+"?\s*nuget:\s*(?<name>[^,"\s]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Package();

    [GeneratedRegex("""^\s*#r\s""")]
    private static partial Regex FileReference();
}
