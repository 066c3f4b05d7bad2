using NotebookBackprop.Rendering;

namespace NotebookBackprop.Magics;

/// <summary><c>#!backprop help graph</c>, also <c>graph help</c>, <c>graph --help</c> and <c>graph -h</c>; the bare prefix.</summary>
internal static class HelpMagic
{
    private const string Name = "COMMAND";

    public static MagicCommand Command { get; } = new(
        "help", "Lists the commands, or explains one.",
        [new(Name, "a command to explain", new CommandValue())],
        (arguments, notebook) => notebook.Display(new TextView(arguments.Get<MagicCommand>(Name) is { } command ? Explain(command) : List())));

    /// <summary>The line <c>#!backprop help COMMAND</c> for a command.</summary>
    internal static (MagicCommand Command, MagicArguments Arguments) For(MagicCommand command) => (Command, new(new Dictionary<string, object> { [Name] = command }));

    // Two lines for each: beside one another they would pass the page's edge.
    private static string List() => string.Join("\n", Magic.All.Select(command => $"{command.Usage}\n  {command.Help}"));

    /// <summary>How a command is typed, what it does, and what it takes.</summary>
    internal static string Explain(MagicCommand command)
    {
        var parameters = Table([.. command.Parameters.Select(parameter => ("  " + parameter.Usage, parameter.Help))]);
        return string.Join("\n", new[] { command.Usage, command.Help, parameters }.Where(line => line.Length > 0));
    }

    private static string Table(IReadOnlyList<(string Left, string Right)> rows)
    {
        var width = rows.Select(row => row.Left.Length).DefaultIfEmpty(0).Max();
        return string.Join("\n", rows.Select(row => $"{row.Left.PadRight(width)}  {row.Right}"));
    }
}
