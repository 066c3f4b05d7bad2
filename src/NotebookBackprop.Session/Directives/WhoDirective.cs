namespace NotebookBackprop.Session;

/// <summary><c>#!who</c>.</summary>
internal sealed record WhoDirective() : Directive("#!who", "#!who", "Lists the names of the session's variables.")
{
    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run)
    {
        TakesNoArgument(line.Text);
        var names = run.Session.Variables.Select(variable => variable.Key).ToList();
        run.Session.Show(MimeBundle.OfText(("text/plain", names.Count > 0 ? string.Join(", ", names) : "There are no variables.")), []);
        return Task.FromResult<CellResult>(new CellSucceeded());
    }
}
