using System.Reflection;
using System.Runtime.Loader;

namespace NotebookBackprop.Host;

/// <summary>
/// Holds what cells refer to: files named by <c>#r</c>, and packages. Cells themselves have contexts of their own, which go
/// when nothing of theirs is in use any more.
/// </summary>
internal sealed class CellAssemblies() : AssemblyLoadContext("cells")
{
    private readonly Dictionary<string, WeakReference<Assembly>> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> natives = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Loads a compiled cell.</summary>
    public Assembly LoadCell(Stream assembly, Stream symbols)
    {
        var cell = new CellContext(this).Load(assembly, symbols);
        lock (cells)
        {
            foreach (var (name, gone) in cells.Where(one => !one.Value.TryGetTarget(out _)).ToList())
                cells.Remove(name);
            cells[cell.GetName().Name!] = new(cell);
        }
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
        // The host's own assemblies come first: a type has to be the same one everywhere.
        if (HostReferences.Has(name))
            return null;
        var path = files.GetValueOrDefault(name)
            ?? folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    private Assembly? Cell(string name)
    {
        lock (cells)
            return cells.TryGetValue(name, out var cell) && cell.TryGetTarget(out var assembly) ? assembly : null;
    }

    /// <summary>One cell's. What its code may yet need is held here: it is looked for only when it is first used.</summary>
    private sealed class CellContext(CellAssemblies shared) : AssemblyLoadContext("cell", isCollectible: true)
    {
        private Assembly[] older = [];

        public Assembly Load(Stream assembly, Stream symbols)
        {
            var cell = LoadFromStream(assembly, symbols);
            older = [.. cell.GetReferencedAssemblies().Select(name => shared.Cell(name.Name!)).OfType<Assembly>()];
            return cell;
        }

        protected override Assembly? Load(AssemblyName assemblyName) =>
            Array.Find(older, cell => cell.GetName().Name == assemblyName.Name)
            ?? (HostReferences.Has(assemblyName.Name!) ? null : shared.LoadFromAssemblyName(assemblyName));

        protected override nint LoadUnmanagedDll(string unmanagedDllName) => shared.LoadUnmanagedDll(unmanagedDllName);
    }
}
