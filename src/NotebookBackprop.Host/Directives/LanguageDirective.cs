namespace NotebookBackprop.Host;

/// <summary><c>#!csharp</c>, which changes nothing in a cell of C#.</summary>
internal sealed record LanguageDirective() : Directive("#!csharp", "#!csharp", "The lines below are C#, as they are without it.")
{
    /// <inheritdoc/>
    public override bool Takes(string line) => Language.OfSelector(line) == Language.CSharp;

    /// <inheritdoc/>
    public override CellResult Run(DirectiveSegment line, CellRun run) => new CellSucceeded();
}
