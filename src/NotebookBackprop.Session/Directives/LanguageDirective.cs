namespace NotebookBackprop.Session;

/// <summary><c>#!csharp</c>, which changes nothing in a cell of C#.</summary>
internal sealed record LanguageDirective() : Directive("#!csharp", "#!csharp", "The lines below are C#, as they are without it.")
{
    /// <inheritdoc/>
    public override bool Takes(string line) => Language.OfSelector(line) == Language.CSharp;

    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run) => Task.FromResult<CellResult>(new CellSucceeded());
}
