using System.Reflection;
using System.Runtime.Loader;

namespace NotebookBackprop.Host;

/// <summary>Holds the compiled cells, and finds what they refer to: each other, files named by <c>#r</c>, and packages.</summary>
internal sealed class CellAssemblies() : AssemblyLoadContext("cells")
{
    private readonly Dictionary<string, Assembly> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> natives = new(StringComparer.OrdinalIgnoreCase);
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

    /// <summary>Makes the files of packages loadable by name.</summary>
    /// <param name="assemblies">Of .NET.</param>
    /// <param name="libraries">Of the platform.</param>
    /// <exception cref="DirectiveException">A file is loaded in another version; nothing is changed then.</exception>
    public void AddPackages(IReadOnlyList<PackageFile> assemblies, IReadOnlyList<PackageFile> libraries)
    {
        var loaded = Assemblies.Where(assembly => assembly.Location.Length > 0).ToDictionary(assembly => assembly.GetName().Name!, assembly => assembly.Location, StringComparer.OrdinalIgnoreCase);
        foreach (var file in assemblies)
            if (loaded.TryGetValue(file.Name, out var path) && path != file.Path)
                throw new DirectiveException($"{file.Package} {file.Version} cannot be loaded: another version of {file.Name} is in use already; restart, and ask for all packages in one cell.");
        foreach (var file in assemblies)
            files[file.Name] = file.Path;
        foreach (var file in libraries)
            natives[Path.GetFileName(file.Path)] = file.Path;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        // As the runtime does: with and without what the platform puts before and behind names.
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : ("lib", OperatingSystem.IsMacOS() ? ".dylib" : ".so");
        string[] names = [unmanagedDllName, unmanagedDllName + suffix, prefix + unmanagedDllName, prefix + unmanagedDllName + suffix];
        return Array.Find(names, natives.ContainsKey) is { } name ? LoadUnmanagedDllFromPath(natives[name]) : 0;
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
