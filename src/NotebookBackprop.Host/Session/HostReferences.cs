using Microsoft.CodeAnalysis;

namespace NotebookBackprop.Host;

/// <summary>The assemblies that this process runs with; cells may use all of them.</summary>
internal static class HostReferences
{
    private static readonly string[] Paths =
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static readonly HashSet<string> Names =
        new(Paths.Select(path => Path.GetFileNameWithoutExtension(path)), StringComparer.OrdinalIgnoreCase);

    /// <summary>For the compiler.</summary>
    public static IReadOnlyList<MetadataReference> All { get; } =
        [.. Paths.Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)).Select(Read)];

    /// <summary>With what its comments say, where they lie beside it.</summary>
    private static PortableExecutableReference Read(string path)
    {
        var comments = Path.ChangeExtension(path, ".xml");
        return MetadataReference.CreateFromFile(path, documentation: File.Exists(comments) ? XmlDocumentationProvider.CreateFromFile(comments) : null);
    }

    /// <summary>Whether an assembly of this simple name is among them.</summary>
    public static bool Has(string name) => Names.Contains(name);
}
