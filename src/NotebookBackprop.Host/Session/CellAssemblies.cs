using System.Reflection;
using System.Runtime.Loader;

namespace NotebookBackprop.Host;

/// <summary>Holds the compiled cells, and finds what they refer to: each other, and files named by <c>#r</c>.</summary>
internal sealed class CellAssemblies() : AssemblyLoadContext("cells")
{
    private readonly Dictionary<string, Assembly> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Loads a compiled cell.</summary>
    public Assembly LoadCell(Stream assembly, Stream symbols)
    {
        var cell = LoadFromStream(assembly, symbols);
        cells[cell.GetName().Name!] = cell;
        return cell;
    }

    /// <summary>Makes an assembly file loadable by name, and the files beside it, which it may need.</summary>
    public void AddFile(string path)
    {
        files[AssemblyName.GetAssemblyName(path).Name!] = path;
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
            folders.Add(folder);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        if (cells.TryGetValue(name, out var cell))
            return cell;
        // The host's own assemblies come first: a type has to be the same one everywhere.
        if (HostReferences.Has(name))
            return null;
        var path = files.GetValueOrDefault(name)
            ?? folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }
}
