using System.Text.RegularExpressions;

namespace NotebookBackprop.Session;

/// <summary><c>#r "nuget: NAME, VERSION"</c>; lines of it that follow each other are restored together.</summary>
internal sealed partial record PackageDirective() : Directive("#r", "#r \"nuget: NAME[, VERSION]\"", "Loads a NuGet package with all that it needs; without a version, the newest. #r \"path.dll\" refers to an assembly.")
{
    /// <summary>What this host is made of.</summary>
    private const string Own = "NotebookBackprop";

    /// <inheritdoc/>
    public override bool Takes(string line) => Form().IsMatch(line);

    /// <inheritdoc/>
    public override Task<CellResult> Run(DirectiveSegment line, CellRun run)
    {
        var parts = Form().Match(line.Text).Groups["package"].Value.Split(',', 2, StringSplitOptions.TrimEntries);
        var request = PackageRequest.Of(parts[0], parts.ElementAtOrDefault(1), line.Line);
        if (!request.Name.Equals(Own, StringComparison.OrdinalIgnoreCase))
            run.Session.Packages.Ask(request);
        return Task.FromResult<CellResult>(new CellSucceeded());
    }

    [GeneratedRegex("""^#r\s+"?\s*nuget:\s*(?<package>[^"]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
