using System.Text.RegularExpressions;

namespace NotebookBackprop.Session;

/// <summary><c>#i "nuget:SOURCE"</c>.</summary>
internal sealed partial record SourceDirective() : Directive("#i", "#i \"nuget:SOURCE\"", "Looks for NuGet packages in a folder or at an address too.")
{
    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run)
    {
        if (Form().Match(line.Text) is not { Success: true } typed)
            throw new DirectiveException($"A source of packages is written {Usage}, with a folder or an address.");
        var source = typed.Groups["source"].Value;
        if (!source.Contains("://", StringComparison.Ordinal))
        {
            if (run.Session.Environment.Folder.List(source) is null)
                throw new DirectiveException($"There is no folder '{typed.Groups["source"].Value}' to look for packages in.");
            source = run.Session.Environment.Folder.FullName(source);
        }
        run.Session.Packages.AddSource(source);
        return Task.FromResult<CellResult>(new CellSucceeded());
    }

    [GeneratedRegex("""^#i\s+"\s*nuget:\s*(?<source>[^"]+?)\s*"\s*$""", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
