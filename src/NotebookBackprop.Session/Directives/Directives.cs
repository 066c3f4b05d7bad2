namespace NotebookBackprop.Session;

/// <summary>All directives.</summary>
internal static class Directives
{
    /// <summary>Splitting, completion, descriptions and errors read this list.</summary>
    public static IReadOnlyList<Directive> All { get; } =
    [
        new MagicDirective(),
        new LanguageDirective(),
        new ImportDirective(),
        new TimeDirective(),
        new WhoDirective(),
        new WhosDirective(),
        new PackageDirective(),
        new SourceDirective(),
    ];

    /// <summary>The directive that takes a line; null where it is C#, or nobody's.</summary>
    public static Directive? Of(string line) => All.FirstOrDefault(directive => directive.Takes(line.Trim()));

    /// <summary>Whether a line is for the host, or is meant to be.</summary>
    public static bool IsMeant(string line) => line.TrimStart().StartsWith("#!", StringComparison.Ordinal) || Of(line) is not null;
}
