using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;
using NotebookBackprop.Magics;
using NotebookBackprop.Rendering;

namespace NotebookBackprop.Extension;

/// <summary>
/// What an editor asks about a magic line is answered by Magics: the kernel's own completion would offer names that no line
/// may contain. The line is read from the cell as typed, since the kernel's command for it leaves out the blanks before the cursor.
/// </summary>
internal static class Assistance
{
    public static void AddTo(Kernel kernel, INotebook notebook) => kernel.AddMiddleware((command, context, next) =>
    {
        if (command is not LanguageServiceCommand || context.Command is not LanguageServiceCommand typed || LineOf(typed) is not { } line)
            return next(command, context);
        switch (typed)
        {
            case RequestCompletions request:
                context.Publish(Complete(line, request, notebook));
                return Task.CompletedTask;
            case RequestHoverText request:
                context.Publish(Describe(line, request));
                return Task.CompletedTask;
            default:
                return next(command, context);
        }
    }, "backprop assistance");

    /// <summary>The line of the cursor; null where it is none of ours, or where only its prefix is being typed.</summary>
    private static string? LineOf(LanguageServiceCommand typed) =>
        typed.Code.Split('\n')[typed.LinePosition.Line].TrimEnd('\r') is { } line && line.StartsWith(Magic.Prefix + " ", StringComparison.Ordinal) ? line : null;

    private static CompletionsProduced Complete(string line, RequestCompletions request, INotebook notebook)
    {
        var cursor = request.LinePosition;
        var word = cursor with { Character = line[..cursor.Character].LastIndexOf(' ') + 1 };
        var items = Magic.Complete(line, cursor.Character, notebook).Select(item => new CompletionItem(item.Text, Icon(item.Kind), documentation: item.Help));
        return new([.. items], request, new(word, cursor));
    }

    /// <summary>The kinds by Roslyn's names, which front ends have icons for.</summary>
    private static string Icon(MagicItemKind kind) => kind switch
    {
        MagicItemKind.Command => "Method",
        MagicItemKind.Option => "Property",
        MagicItemKind.Variable => "Local",
        _ => "EnumMember",
    };

    private static HoverTextProduced Describe(string line, RequestHoverText request)
    {
        var cursor = request.LinePosition;
        // As it stands, in columns.
        var help = new FormattedValue("text/markdown", $"```text\n{Magic.Describe(line)}\n```");
        return new(request, [help], new(cursor with { Character = 0 }, cursor with { Character = line.Length }));
    }
}
