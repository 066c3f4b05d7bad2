using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace NotebookBackprop.Host;

/// <summary>Files that cells name by <c>#r</c>, and packages, in one context that all cells of a session share.</summary>
/// <param name="folder">The notebook's, in full.</param>
internal sealed class DesktopLibraries(string folder) : AssemblyLoadContext("cells"), ILibraries
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _natives = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);

    private DesktopGuests? _guests;

    /// <inheritdoc/>
    public void Add(string path)
    {
        _files[AssemblyName.GetAssemblyName(path).Name!] = path;
        if (Path.GetDirectoryName(path) is { Length: > 0 } beside)
            _folders.Add(beside);
    }

    /// <inheritdoc/>
    public async Task<LoadedPackages> Restore(IReadOnlyList<PackageRequest> packages, IReadOnlyList<string> sources, CancellationToken interrupt)
    {
        var restore = PackageRestore.Of(packages, sources, folder, interrupt);
        var references = restore.References.Where(IsNeeded).ToList();
        Add([.. restore.Assemblies.Where(IsNeeded)], restore.Natives);
        var versions = restore.Assemblies.Concat(restore.Natives).DistinctBy(file => file.Package, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(file => file.Package, file => file.Version, StringComparer.OrdinalIgnoreCase);
        var shown = await (_guests ??= new(this)).Welcome(restore.Assemblies);
        return new([.. references.Select(file => MetadataReference.CreateFromFile(file.Path))], versions) { Shown = shown };
    }

    /// <summary>An extension of a package: what cells see of it under its name, else the file itself.</summary>
    public Assembly LoadGuest(string path)
    {
        var name = AssemblyName.GetAssemblyName(path).Name!;
        if (!_files.ContainsKey(name))
            Add(path);
        return LoadFromAssemblyName(new(name));
    }

    /// <inheritdoc/>
    public nint LoadNative(string name) => LoadUnmanagedDll(name);

    /// <inheritdoc/>
    Assembly? ILibraries.Load(AssemblyName name) => LoadFromAssemblyName(name);

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        // As the runtime does: with and without what the platform puts before and behind names.
        var (prefix, suffix) = OperatingSystem.IsWindows() ? ("", ".dll") : ("lib", OperatingSystem.IsMacOS() ? ".dylib" : ".so");
        string[] names = [unmanagedDllName, unmanagedDllName + suffix, prefix + unmanagedDllName, prefix + unmanagedDllName + suffix];
        return Array.Find(names, _natives.ContainsKey) is { } name ? LoadUnmanagedDllFromPath(_natives[name]) : 0;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name!;
        // What cells share with the process comes first: a type has to be the same one everywhere.
        if (PlatformAssemblies.Instance.Has(name))
            return null;
        var path = _files.GetValueOrDefault(name)
            ?? _folders.Select(beside => Path.Combine(beside, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <exception cref="DirectiveException">A file is loaded in another version; nothing is changed then.</exception>
    private void Add(IReadOnlyList<PackageFile> assemblies, IReadOnlyList<PackageFile> libraries)
    {
        var loaded = Assemblies.Where(assembly => assembly.Location.Length > 0).ToDictionary(assembly => assembly.GetName().Name!, assembly => assembly.Location, StringComparer.OrdinalIgnoreCase);
        foreach (var file in assemblies)
            if (loaded.TryGetValue(file.Name, out var path) && path != file.Path)
                throw new DirectiveException($"{file.Package} {file.Version} cannot be loaded: another version of {file.Name} is in use already; restart, and ask for all packages in one cell.");
        foreach (var file in assemblies)
            _files[file.Name] = file.Path;
        foreach (var file in libraries)
            _natives[Path.GetFileName(file.Path)] = file.Path;
    }

    /// <summary>What cells share with the host is not loaded a second time: a type has to be the same one everywhere.</summary>
    /// <exception cref="DirectiveException">The package needs a newer one than the host has.</exception>
    private static bool IsNeeded(PackageFile file)
    {
        if (PlatformAssemblies.Instance.VersionOf(file.Name) is not { } ours)
            return true;
        var theirs = AssemblyName.GetAssemblyName(file.Path).Version!;
        return theirs <= ours ? false : throw new DirectiveException($"{file.Package} {file.Version} cannot be loaded: this session runs with {file.Name} {ours}, which is older; ask for an older version.");
    }
}
