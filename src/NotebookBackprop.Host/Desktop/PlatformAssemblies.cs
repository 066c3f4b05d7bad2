using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace NotebookBackprop.Host;

/// <summary>
/// The assemblies that cells share with this process: .NET's own, the engine, and what those refer to. What the host alone
/// needs is none of theirs: a cell may load another version of it.
/// </summary>
internal sealed class PlatformAssemblies : ISharedAssemblies
{
    private const string Own = "NotebookBackprop.";

    private readonly Dictionary<string, string> _paths = Shared();

    private PlatformAssemblies() => References = [.. _paths.Values.Select(Read)];

    /// <summary>Those of this process.</summary>
    public static PlatformAssemblies Instance { get; } = new();

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> References { get; }

    /// <inheritdoc/>
    public bool Has(string name) => _paths.ContainsKey(name);

    /// <summary>The version of one of them; null where it is none.</summary>
    public Version? VersionOf(string name) => _paths.TryGetValue(name, out var path) ? AssemblyName.GetAssemblyName(path).Version : null;

    private static Dictionary<string, string> Shared()
    {
        var all = ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var shared = all.Where(file => Path.GetDirectoryName(file.Value) == platform).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var next = new Stack<string>(CellSession.SharedRoots.Select(root => root.GetName().Name!));
        while (next.TryPop(out var name))
            if (all.TryGetValue(name, out var path) && shared.TryAdd(name, path))
                foreach (var reference in ReferencesOf(path))
                    next.Push(reference);
        // Names of ours for cells; what these projects are made of stays theirs.
        foreach (var (name, path) in all.Where(file => file.Key.StartsWith(Own, StringComparison.Ordinal)))
            shared.TryAdd(name, path);
        return shared;
    }

    private static IReadOnlyList<string> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }

    /// <summary>With what its comments say, where they lie beside it.</summary>
    private static PortableExecutableReference Read(string path)
    {
        var comments = Path.ChangeExtension(path, ".xml");
        return MetadataReference.CreateFromFile(path, documentation: File.Exists(comments) ? XmlDocumentationProvider.CreateFromFile(comments) : null);
    }
}
