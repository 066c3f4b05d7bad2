using System.Text.RegularExpressions;

namespace NotebookBackprop.Host;

/// <summary><c>#i "nuget:SOURCE"</c>.</summary>
internal sealed partial record SourceDirective() : Directive("#i", "#i \"nuget:SOURCE\"", "Looks for NuGet packages in a folder or at an address too.")
{
    /// <inheritdoc/>
    public override CellResult Run(DirectiveSegment line, CellRun run)
    {
        if (Form().Match(line.Text) is not { Success: true } typed)
            throw new DirectiveException($"A source of packages is written {Usage}, with a folder or an address.");
        var source = typed.Groups["source"].Value;
        if (!source.Contains("://", StringComparison.Ordinal))
        {
            source = Path.GetFullPath(source, run.Session.Folder);
            if (!Directory.Exists(source))
                throw new DirectiveException($"There is no folder '{typed.Groups["source"].Value}' to look for packages in.");
        }
        run.Session.Packages.AddSource(source);
        return new CellSucceeded();
    }

    [GeneratedRegex("""^#i\s+"\s*nuget:\s*(?<source>[^"]+?)\s*"\s*$""", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
