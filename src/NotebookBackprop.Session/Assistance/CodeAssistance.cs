using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace NotebookBackprop.Session;

/// <summary>What could stand at a place of a cell, and what stands there: Roslyn's answers for C#, ours for directives.</summary>
/// <param name="session">Whose names are in scope.</param>
public sealed class CodeAssistance(CellSession session) : IDisposable
{
    private const int Most = 500;

    private readonly ScriptWorkspace _workspace = new();

    /// <summary>Whether a text could run as a cell, for a console that has to know when its user has finished typing.</summary>
    /// <param name="code">As typed.</param>
    public static Completeness CompletenessOf(string code) => CompletenessReader.Of(code);

    /// <summary>Words that could stand at the cursor, the likeliest first.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index into it.</param>
    public async Task<Completions> Complete(string code, int cursor)
    {
        var line = CellLine.At(code, cursor);
        return line.IsDirective ? CompleteDirective(line) : await CompleteCode(line.Blanked, cursor).ConfigureAwait(false);
    }

    /// <summary>What the name at the cursor stands for, as text; null where there is none.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index into it.</param>
    public async Task<string?> Describe(string code, int cursor)
    {
        var line = CellLine.At(code, cursor);
        return line.IsDirective ? Directives.Of(line.Text)?.Describe(line.Text.Trim()) : await DescribeCode(line.Blanked, cursor).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _workspace.Dispose();

    private Completions CompleteDirective(CellLine line)
    {
        var isFirst = string.IsNullOrWhiteSpace(line.Text[..line.WordStart]);
        var words = isFirst
            ? Directives.All.Select(directive => directive.Name).Where(name => name.StartsWith(line.Word, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)
            : Directives.Of(line.Text)?.Complete(line, session) ?? [];
        return new(line.Start + line.WordStart, line.Start + line.Cursor, [.. words.Select(word => new CompletionWord(word, "magic"))]);
    }

    private async Task<Completions> CompleteCode(string code, int cursor)
    {
        var document = _workspace.Open(session.Submissions.Last!, code);
        var found = await CompletionService.GetService(document)!.GetCompletionsAsync(document, cursor).ConfigureAwait(false);
        var span = found.ItemsList.Count > 0 ? found.Span : new TextSpan(cursor, 0);
        var typed = code[span.Start..cursor];
        var words = found.ItemsList.Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(item => new CompletionWord(item.DisplayText, Kind(item)))
            .DistinctBy(word => word.Text)
            .Take(Most);
        return new(span.Start, cursor, [.. words]);
    }

    private async Task<string?> DescribeCode(string code, int cursor)
    {
        var document = _workspace.Open(session.Submissions.Last!, code);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, cursor).ConfigureAwait(false);
        if (info is null)
            return null;
        var text = new StringBuilder();
        foreach (var section in info.Sections.Select(section => section.Text).Where(section => section.Length > 0))
            text.AppendLine(section);
        return text.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    /// <summary>The front ends' words for kinds are Roslyn's, in small letters.</summary>
    private static string Kind(CompletionItem item) => item.Tags.FirstOrDefault()?.ToLowerInvariant() ?? "text";
}

/// <summary>Words for a place in a cell.</summary>
/// <param name="Start">Where the word at the cursor begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">What could stand there instead.</param>
public sealed record Completions(int Start, int End, IReadOnlyList<CompletionWord> Items);

/// <summary>A word that completes a cell.</summary>
/// <param name="Text">What would be typed.</param>
/// <param name="Kind">Such as <c>method</c> or <c>magic</c>.</param>
public sealed record CompletionWord(string Text, string Kind);
