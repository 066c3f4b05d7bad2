using NotebookBackprop.Magics;

namespace NotebookBackprop.Session;

/// <summary><c>#!backprop COMMAND ...</c>: the magic commands.</summary>
internal sealed record MagicDirective() : Directive(Magic.Prefix, $"{Magic.Prefix} COMMAND", Magic.Help)
{
    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run) => run.RunCode(line, () =>
    {
        Magic.Run(line.Text, run.Session);
        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    public override IEnumerable<string> Complete(CellLine line, CellSession session) => Magic.Complete(line.Text, line.Cursor, session).Select(item => item.Text);

    /// <inheritdoc/>
    public override string Describe(string line) => Magic.Describe(line);
}
