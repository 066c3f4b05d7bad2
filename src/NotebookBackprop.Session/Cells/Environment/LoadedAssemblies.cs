using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace NotebookBackprop.Session;

/// <summary>Shared assemblies as the runtime holds them in memory: the compiler sees just what is there to run, and no file is read.</summary>
public sealed class LoadedAssemblies : ISharedAssemblies
{
    private static readonly Lazy<LoadedAssemblies> s_reachable = new(() => new(Reach()));

    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Assemblies by their simple names; one that the runtime cannot load is left out.</summary>
    public LoadedAssemblies(IEnumerable<string> names)
    {
        foreach (var name in names)
            if (Load(new(name)) is { } assembly && Read(assembly) is { } reference)
                _references.TryAdd(name, reference);
    }

    /// <summary>What the engine refers to, and what that refers to in turn.</summary>
    public static LoadedAssemblies Reachable => s_reachable.Value;

    /// <inheritdoc/>
    public IReadOnlyList<MetadataReference> References => [.. _references.Values];

    /// <inheritdoc/>
    public bool Has(string name) => _references.ContainsKey(name);

    private static HashSet<string> Reach()
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var next = new Stack<Assembly>(CellSession.SharedRoots);
        while (next.TryPop(out var assembly))
            if (names.Add(assembly.GetName().Name!))
                foreach (var reference in assembly.GetReferencedAssemblies())
                    if (Load(reference) is { } found)
                        next.Push(found);
        // Names of ours for cells; what this assembly is made of stays its own.
        names.Add(typeof(CellSession).Assembly.GetName().Name!);
        return names;
    }

    private static Assembly? Load(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    private static unsafe PortableExecutableReference? Read(Assembly assembly) => assembly.TryGetRawMetadata(out var metadata, out var length)
        ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)metadata, length)).GetReference(display: assembly.GetName().Name)
        : null;
}
