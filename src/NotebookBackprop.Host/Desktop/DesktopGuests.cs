using System.Reflection;

namespace NotebookBackprop.Host;

/// <summary>
/// What packages bring for .NET Interactive, and plots that are to be shown. The project that knows the platform's types lies in a
/// folder of its own and is loaded among the cells' assemblies: so the platform may be the package's own, and the host has none.
/// </summary>
/// <param name="libraries">Loads it, and the packages.</param>
internal sealed class DesktopGuests(DesktopLibraries libraries)
{
    private const string Project = "NotebookBackprop.Guests", Own = "NotebookBackprop";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "guests");

    private readonly HashSet<string> _welcomed = new(StringComparer.OrdinalIgnoreCase);
    private Func<Assembly, Task<(IReadOnlyList<IReadOnlyDictionary<string, string>> Shown, IReadOnlyList<string> Missing)>>? _run;

    /// <summary>Lets packages in, each once.</summary>
    /// <param name="assemblies">Of all packages.</param>
    /// <returns>What their extensions show, and a sentence for each that wants more than it gets.</returns>
    public async Task<IReadOnlyList<MimeBundle>> Welcome(IReadOnlyList<PackageFile> assemblies)
    {
        var file = Path.Combine(s_folder, Project + ".dll");
        if (!File.Exists(file))
            return [];
        var shown = new List<MimeBundle>();
        foreach (var package in assemblies.Where(one => !one.Package.Equals(Own, StringComparison.OrdinalIgnoreCase)).DistinctBy(one => one.Package).Where(one => _welcomed.Add(one.Package)))
            if (ExtensionsOf(package) is { Exists: true } folder)
                shown.AddRange(await Run(file, package, folder));
        AddFormats(file, assemblies);
        return shown;
    }

    private async Task<IReadOnlyList<MimeBundle>> Run(string file, PackageFile package, DirectoryInfo folder)
    {
        libraries.Add(file);
        _run ??= libraries.LoadFromAssemblyPath(file).GetType($"{Project}.GuestExtensions", throwOnError: true)!.GetMethod("Run")!
            .CreateDelegate<Func<Assembly, Task<(IReadOnlyList<IReadOnlyDictionary<string, string>>, IReadOnlyList<string>)>>>();
        var shown = new List<MimeBundle>();
        var missing = new List<string>();
        foreach (var extension in folder.EnumerateFiles("*.dll").OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            var (forms, wanted) = await _run(libraries.LoadGuest(extension.FullName));
            shown.AddRange(forms.Select(one => MimeBundle.OfText(one.Select(form => (form.Key, form.Value)))));
            missing.AddRange(wanted);
        }
        if (File.Exists(Path.Combine(folder.FullName, "extension.dib")))
            missing.Add("its script extension.dib was not run");
        if (missing.Count > 0)
            shown.Add(MimeBundle.OfText(("text/plain", $"{package.Package} {package.Version} has an extension for .NET Interactive, not all of which works here: {string.Join("; ", missing)}.")));
        return shown;
    }

    private void AddFormats(string file, IReadOnlyList<PackageFile> assemblies)
    {
        var formats = libraries.LoadFromAssemblyPath(file).GetType($"{Project}.GuestFormats", throwOnError: true)!;
        var known = (IReadOnlyList<string>)formats.GetProperty("Assemblies")!.GetValue(null)!;
        foreach (var name in known.Where(name => assemblies.Any(one => one.Name == name)))
            formats.GetMethod("Add")!.Invoke(null, [libraries.LoadFromAssemblyName(new(name))]);
    }

    private static DirectoryInfo? ExtensionsOf(PackageFile package)
    {
        var root = new FileInfo(package.Path).Directory;
        while (root is not null && !root.Name.Equals(package.Version, StringComparison.OrdinalIgnoreCase))
            root = root.Parent;
        return root is null ? null : new(Path.Combine(root.FullName, "interactive-extensions", "dotnet"));
    }
}
