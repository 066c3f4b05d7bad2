using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using NotebookBackprop.Magics;

namespace NotebookBackprop.Host;

/// <summary>What could stand at a place of a cell, and what stands there: Roslyn's answers for C#, ours for magic lines.</summary>
/// <param name="session">Whose names are in scope.</param>
internal sealed class CodeAssistance(CellSession session) : IDisposable
{
    private const int Most = 500;

    private readonly ScriptWorkspace workspace = new();

    /// <summary>Words that could stand at the cursor, the likeliest first.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index into it.</param>
    public Completions Complete(string code, int cursor)
    {
        var line = CellLine.At(code, cursor);
        return line.IsMagic ? CompleteMagic(line) : CompleteCode(line.Blanked, cursor).GetAwaiter().GetResult();
    }

    /// <summary>What the name at the cursor stands for, as text; null where there is none.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index into it.</param>
    public string? Describe(string code, int cursor)
    {
        var line = CellLine.At(code, cursor);
        return line.IsMagic ? DescribeMagic(line) : DescribeCode(line.Blanked, cursor).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose() => workspace.Dispose();

    private Completions CompleteMagic(CellLine line)
    {
        var start = line.Cursor;
        while (start > 0 && !char.IsWhiteSpace(line.Text[start - 1]))
            start--;
        return new(line.Start + start, line.Start + line.Cursor, [.. Magic.Complete(line.Text, line.Cursor, session).Select(word => new CompletionWord(word, "magic"))]);
    }

    private static string? DescribeMagic(CellLine line)
    {
        var words = line.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var command = Magic.All.FirstOrDefault(command => command.Name == words.ElementAtOrDefault(1));
        if (words[0] != Magic.Prefix || command is null)
            return null;
        var parameters = command.Parameters.Select(parameter => $"  {parameter.Name}  {parameter.Help}");
        return string.Join('\n', [command.Usage, command.Help, .. parameters]);
    }

    private async Task<Completions> CompleteCode(string code, int cursor)
    {
        var document = workspace.Open(session.Last, code);
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
        var document = workspace.Open(session.Last, code);
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
internal sealed record Completions(int Start, int End, IReadOnlyList<CompletionWord> Items);

/// <summary>A word that completes a cell.</summary>
/// <param name="Text">What would be typed.</param>
/// <param name="Kind">Such as <c>method</c> or <c>magic</c>.</param>
internal sealed record CompletionWord(string Text, string Kind);
