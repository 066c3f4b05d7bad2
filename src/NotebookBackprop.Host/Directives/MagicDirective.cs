using NotebookBackprop.Magics;

namespace NotebookBackprop.Host;

/// <summary><c>#!backprop COMMAND ...</c>: the magic commands.</summary>
internal sealed record MagicDirective() : Directive(Magic.Prefix, $"{Magic.Prefix} COMMAND", $"Draws computational graphs and gradients; {Magic.Prefix} help lists the commands.")
{
    /// <inheritdoc/>
    public override CellResult Run(DirectiveSegment line, CellRun run) => run.OnCellThread(line, () =>
    {
        Magic.Run(line.Text, run.Session);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public override IEnumerable<string> Complete(CellLine line, CellSession session) => Magic.Complete(line.Text, line.Cursor, session);

    /// <inheritdoc/>
    public override string Describe(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (Magic.All.FirstOrDefault(command => command.Name == words.ElementAtOrDefault(1)) is not { } command)
            return base.Describe(line);
        var parameters = command.Parameters.Select(parameter => $"  {parameter.Name}  {parameter.Help}");
        return string.Join('\n', [command.Usage, command.Help, .. parameters]);
    }
}
